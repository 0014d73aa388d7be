import assert from 'node:assert/strict';
import { typedWords } from '../../../../bot/channels/slack/words.ts';
import { createRoles } from '../../../../bot/roles.ts';
import { createSpeakers, type Links } from '../../../../bot/speakers.ts';
import { memoryStore } from '../../../../store/index.ts';
import { noLog } from '../../small-dialog.ts';
import { asJson, direct, mention } from './sent.ts';
import { smallWorld } from './small-world.ts';

const anna = 'slack:T0HOSTER:U0ANNA';
const boris = 'slack:T0HOSTER:U0BORIS';

async function heard(
  settings: Record<string, unknown>,
  user: object,
  links: Links = () => undefined,
): Promise<string> {
  const world = await smallWorld(settings, { confirmed: links });
  try {
    world.slack.users.U0ANNA = user as Record<string, unknown>;
    await world.send(asJson(direct('U0ANNA', 'x')));
    return world.said()[0]!.split(': ')[1]!;
  } finally {
    await world.stop();
  }
}

describe('who speaks on Slack', () => {
  const profile = { profile: { email: 'Anna@hoster.example' } };
  it('is the identity alone: an e-mail that people can edit is no proof', async () => {
    assert.equal(await heard({}, profile), anna);
  });
  it('is the e-mail of the profile where the settings trust it, and it is confirmed', async () => {
    const trusting = { trustProfileEmail: true };
    assert.equal(await heard(trusting, profile), 'anna@hoster.example');
    assert.equal(await heard(trusting, { ...profile, is_email_confirmed: false }), anna);
    assert.equal(await heard(trusting, { profile: {} }), anna);
    assert.equal(await heard(trusting, { profile: { email: 'anna#EXT#@x' } }), anna);
  });
  it('is the account that was linked', async () => {
    const links = (identity: string) =>
      identity === anna ? { sip: 'Anna@hoster.example', by: 'agent@hoster.example' } : undefined;
    assert.equal(await heard({}, profile, links), 'anna@hoster.example');
  });
  it('is a stranger where they are a guest, an app, of another workspace, or nobody knows', async () => {
    for (const user of [
      { team_id: 'T0OTHER' },
      { is_stranger: true },
      { is_restricted: true },
      { is_ultra_restricted: true },
      { is_bot: true },
      { deleted: true },
    ])
      assert.equal(await heard({ trustProfileEmail: true }, { ...profile, ...user }), 'foreign');
    assert.equal(await heard({}, undefined as never), 'foreign');
  });
  it('a stranger with whom there can be no personal chat is told where to write, and nothing more', async () => {
    const world = await smallWorld();
    world.slack.troubles.push({ method: 'conversations.open', how: { error: 'cannot_dm_bot' } });
    await world.send(asJson(mention('U0STRANGE', '<@U0DOCTOR> help')));
    assert.deepEqual(world.said(), ['C0LOUNGE only U0STRANGE: personal-only']);
    await world.stop();
  });
});

describe('the role of somebody on Slack', () => {
  const store = memoryStore();
  const lists = { agents: ['agent@x', boris], admins: ['admin@x'] };
  const speakers = (links: Record<string, { sip: string; by: string }>) =>
    createSpeakers({}, createRoles({ lists, log: noLog }), store, noLog, (identity) => links[identity]);
  const role = async (links: Record<string, { sip: string; by: string }>, identity = anna) =>
    (await speakers(links).chat({ identity, foreign: false, locale: 'en' })).role;

  it('is that of the linked account, and never more than of who linked it', async () => {
    assert.equal(await role({}), 'user');
    assert.equal(await role({ [anna]: { sip: 'agent@x', by: 'agent@x' } }), 'agent');
    assert.equal(await role({ [anna]: { sip: 'admin@x', by: 'admin@x' } }), 'admin');
    assert.equal(await role({ [anna]: { sip: 'admin@x', by: 'agent@x' } }), 'agent');
    assert.equal(await role({ [anna]: { sip: 'admin@x', by: 'nobody@x' } }), 'user');
  });
  it('grows by no chain of links', async () => {
    const chain = {
      [anna]: { sip: 'admin@x', by: boris },
      [boris]: { sip: 'admin@x', by: anna },
    };
    assert.equal(await role(chain), 'agent');
    assert.equal(await role(chain, boris), 'agent');
    assert.equal(await role({ [anna]: { sip: 'admin@x', by: anna } }), 'user');
  });
  it('can be named in the settings: the first agent of a workspace is linked by nobody', async () => {
    assert.equal(await role({}, boris), 'agent');
  });
  it('is asked again for what was kept, with the account that is linked by then', async () => {
    const links: Record<string, { sip: string; by: string }> = { [anna]: { sip: 'agent@x', by: 'admin@x' } };
    const kept = await speakers(links).chat({ identity: anna, foreign: false, locale: 'en' });
    links[anna] = { sip: 'other@x', by: 'admin@x' };
    const again = await speakers(links).again(kept);
    assert.deepEqual([again?.id, again?.role], ['other@x', 'user']);
  });
});

it('what Slack makes of a text is what was typed', () => {
  const words = (text: string) => typedWords(text, 'U0DOCTOR', 'T0HOSTER');
  assert.equal(words('<@U0DOCTOR> hello'), 'hello');
  assert.equal(words('link <@U0ANNA> <mailto:a@x.example|a@x.example>'), `link ${anna} a@x.example`);
  assert.equal(
    words('see <https://a.example/b?c=1&amp;d> and <http://corp.test|corp.test>'),
    'see https://a.example/b?c=1&d and corp.test',
  );
  assert.equal(words('<!here> <#C1|general> a &lt;b&gt; &amp;amp;'), 'here general a <b> &amp;');
  assert.equal(words('a\u200bb\u00a0c'), 'ab c');
});
