import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { triageDialog } from '../../bot/serve-dialog.ts';
import { type Bot, buildBot } from '../../bot/server.ts';
import type { SlackBlock } from '../../cards/render/slack.ts';
import { memoryStore } from '../../store/index.ts';
import { asJson, command, direct, mention, post, press, signingSecret } from '../bot/channels/slack/sent.ts';
import { keptLog } from '../bot/small-dialog.ts';
import { readBlocks } from '../conversations/slack.ts';
import { type ConversationWorld, startWorld } from '../conversations/world.ts';

const apiUrl = process.env.UCD_SLACK_API ?? 'http://127.0.0.1:4003/api/';
interface Message {
  ts: string;
  thread_ts?: string;
  text: string;
  blocks: SlackBlock[];
  edited?: unknown;
}

/** What somebody else sees in the workspace. */
async function observed<T>(method: string, args: Record<string, string>): Promise<T> {
  const response = await fetch(`${apiUrl}${method}`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer xoxp-emulated-observer',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(args),
  });
  const answer = (await response.json()) as { ok: boolean; error?: string };
  assert.ok(answer.ok, `${method}: ${answer.error}`);
  return answer as T;
}
const idOf = async (email: string) =>
  (await observed<{ user: { id: string } }>('users.lookupByEmail', { email })).user.id;
const chatWith = async (user: string) =>
  (await observed<{ channel: { id: string } }>('conversations.open', { users: user })).channel.id;
const messagesIn = async (channel: string) =>
  (await observed<{ messages: Message[] }>('conversations.history', { channel })).messages.reverse();

describe('beside a Slack emulator', () => {
  const log = keptLog();
  let world: ConversationWorld;
  let bot: Bot;
  let url: string;
  before(async () => {
    world = await startWorld();
    bot = buildBot({
      settings: {
        development: true,
        port: 0,
        host: '127.0.0.1',
        roles: { agents: [], admins: [] },
        slack: {
          mode: 'http',
          signingSecret,
          botToken: 'xoxb-emulated-bot',
          trustProfileEmail: true,
          apiUrl,
        },
      },
      dialog: triageDialog,
      store: memoryStore(),
      examine: world.examine,
      carryOut: world.carryOut,
      confirm: world.composed.confirm,
      log,
    });
    url = (await bot.start()).url;
  });
  after(async () => {
    await bot.stop();
    await world.stop();
  });

  /** The last message of a chat, once it reads so. */
  async function reads(
    channel: string,
    wanted: RegExp,
  ): Promise<Message & { seen: ReturnType<typeof readBlocks> }> {
    for (let waited = 0; ; waited += 50) {
      const last = (await messagesIn(channel)).at(-1);
      const seen = readBlocks(last?.blocks ?? [], last?.ts ?? '');
      if (last && wanted.test(seen.text)) return { ...last, seen };
      assert.ok(waited < 5000, `not in 5 s: ${seen.text}\n${log.text()}`);
      await pause(50);
    }
  }

  it('the meeting button: one message, edited in place from progress to the answer', async () => {
    const anna = await idOf('anna@hoster.test');
    const chat = await chatWith(anna);
    const said = direct(anna, 'New Lync Meeting says I am not UC enabled', { channel: chat });
    assert.equal((await post(url, asJson(said))).status, 200);
    const answer = await reads(chat, /Web Scheduler/);
    assert.deepEqual((await messagesIn(chat)).length, 1);
    const labels = answer.seen.buttons.map(({ label }) => label);
    for (const label of ['Send to helpdesk', 'Why?', 'That helped']) assert.ok(labels.includes(label), label);
    await post(url, asJson(said));
    assert.equal((await messagesIn(chat)).length, 1, 'what is sent again has no effect');
  });

  it('no voicemail: a button is pressed and answered', async () => {
    const bert = await idOf('bert@hoster.test');
    const chat = await chatWith(bert);
    await post(url, asJson(direct(bert, 'voicemail tab is empty', { channel: chat })));
    const answer = await reads(chat, /voicemail/i);
    const why = await reads(chat, /meeting/i).then(({ seen }) =>
      seen.buttons.find(({ label }) => label === 'Why?'),
    );
    await post(url, press(bert, why?.data?.value, { channel: chat, ts: answer.ts }));
    await reads(chat, /New Lync Meeting button/);
  });

  it('a mention and a slash command are answered in the personal chat', async () => {
    const anna = await idOf('anna@hoster.test');
    const chat = await chatWith(anna);
    const { channels } = await observed<{ channels: { id: string; name: string }[] }>(
      'conversations.list',
      {},
    );
    const channel = channels.find(({ name }) => name === 'lounge')?.id;
    const self = await idOf('doctor@hoster.test');
    await post(url, asJson(mention(anna, `<@${self}> help`, { channel })));
    await reads(chat, /What I can do|I find out/);
    await post(url, command(anna, 'status', channel));
    await reads(chat, /Running/);
    assert.deepEqual(
      (await messagesIn(channel!)).filter(({ text }) => /personal chat/.test(text)),
      [],
      'what one person alone sees is not in the channel',
    );
  });

  it('nothing was refused for a scope, and no token is logged', () => {
    assert.doesNotMatch(log.text(), /missing_scope|send-failed|update-failed|emulated-bot/);
  });
});
