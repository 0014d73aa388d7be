import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  shortcutId,
  slackCommand,
  slackEvents,
  slackFeatures,
  slackMethods,
} from '../../bot/channels/slack/scopes.ts';
import { slackManifest } from '../../manifest/slack-manifest.ts';

const folder = new URL('../../bot/channels/slack/', import.meta.url);
const source = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const needed = [...Object.values(slackMethods), ...Object.values(slackEvents), slackFeatures.commands]
  .filter((scope) => scope !== null)
  .sort();
const wide = slackManifest() as ReturnType<typeof slackManifest> & {
  display_information: Record<string, string>;
  features: {
    shortcuts: { name: string; callback_id: string; type: string; description: string }[];
    slash_commands: Record<string, unknown>[];
  };
};

describe('Slack manifest', () => {
  it('asks for the scopes that what is called and listened to needs, and for no other', () => {
    assert.deepEqual(wide.oauth_config.scopes.bot, [...new Set(needed)]);
    const email = slackManifest({ profileEmail: true }).oauth_config.scopes.bot;
    assert.deepEqual(email, [...new Set([...needed, slackFeatures.profileEmail])].sort());
  });
  it('the table of methods is what the channel calls, no more and no less', () => {
    const called = [...source.matchAll(/web\.call\('([\w.]+)'/g)].map(([, method]) => method);
    assert.deepEqual([...new Set(called)].sort(), Object.keys(slackMethods).sort());
    assert.equal(source.match(/apiCall\(/g)?.length, 1, 'one place calls Slack');
  });
  it('subscribes to the events that are listened to', () => {
    const { bot_events } = wide.settings.event_subscriptions;
    assert.deepEqual(bot_events, Object.keys(slackEvents).sort());
    const heard = [...source.matchAll(/app\.event\('(\w+)'/g)].map(([, event]) => event);
    assert.deepEqual(
      heard.sort(),
      Object.keys(slackEvents)
        .map((event) => event.split('.')[0])
        .sort(),
    );
  });
  it('names the command and the shortcut that are listened to', () => {
    assert.deepEqual(
      wide.features.slash_commands.map(({ command, should_escape }) => [command, should_escape]),
      [[slackCommand, true]],
      'escaped: a person that is mentioned comes with their id',
    );
    assert.deepEqual(
      wide.features.shortcuts.map(({ callback_id, type }) => [callback_id, type]),
      [[shortcutId, 'message']],
    );
  });
  it('each scope is justified beside it', () => {
    const readme = readFileSync(new URL('../../manifest/slack/README.md', import.meta.url), 'utf8');
    const justified = [...readme.matchAll(/^\| `([\w:.]+)` \| .{20,} \|$/gm)].map(([, scope]) => scope);
    assert.deepEqual(justified.sort(), [...new Set([...needed, slackFeatures.profileEmail])].sort());
  });
  it('for HTTP it names the address everywhere, for Socket Mode nowhere', () => {
    const http = slackManifest({ domain: 'bot.example.com' });
    assert.equal(JSON.stringify(http).match(/https:\/\/bot\.example\.com\/slack\/events/g)?.length, 3);
    assert.deepEqual([http.settings.socket_mode_enabled, wide.settings.socket_mode_enabled], [false, true]);
    assert.doesNotMatch(JSON.stringify(wide), /https?:/);
  });
  it('keeps to the lengths that Slack takes', () => {
    const { name, description, long_description: long } = wide.display_information;
    assert.ok(name!.length <= 35 && description!.length <= 140);
    assert.ok(long!.length >= 174 && long!.length <= 4000, `${long!.length} characters`);
    for (const shortcut of wide.features.shortcuts)
      assert.ok(shortcut.name.length <= 24 && shortcut.description.length <= 150);
  });
});
