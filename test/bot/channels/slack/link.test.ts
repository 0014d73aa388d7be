import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { triageDialog } from '../../../../bot/serve-dialog.ts';
import { type Bot, buildBot } from '../../../../bot/server.ts';
import { memoryStore } from '../../../../store/index.ts';
import { readBlocks } from '../../../conversations/slack.ts';
import { type ConversationWorld, startWorld } from '../../../conversations/world.ts';
import { keptLog } from '../../small-dialog.ts';
import { type FakeSlack, startSlack } from './fake-slack.ts';
import { asJson, direct, post, signingSecret } from './sent.ts';
import { botToken } from './small-world.ts';

const complaint = 'New Lync Meeting says I am not UC enabled';

describe('a workspace whose profiles prove nothing', () => {
  const log = keptLog();
  let world: ConversationWorld;
  let slack: FakeSlack;
  let bot: Bot;
  let url: string;
  before(async () => {
    world = await startWorld();
    slack = await startSlack();
    // an e-mail that anybody could have typed: it is an administrator's
    for (const user of ['U0ANNA', 'U0AGENT']) slack.users[user] = { profile: { email: 'ada@hoster.test' } };
    bot = buildBot({
      settings: {
        development: true,
        port: 0,
        host: '127.0.0.1',
        roles: { agents: ['slack:T0HOSTER:U0AGENT'], admins: ['ada@hoster.test'] },
        slack: { mode: 'http', signingSecret, botToken, trustProfileEmail: false, apiUrl: slack.url },
      },
      dialog: triageDialog,
      store: memoryStore(),
      examine: world.examine,
      confirm: world.composed.confirm,
      confirmed: world.composed.confirmed,
      log,
    });
    url = (await bot.start()).url;
  });
  after(async () => {
    await bot.stop();
    await slack.stop();
    await world.stop();
  });

  /** Says it, and waits until the last message of that chat reads so. */
  async function said(user: string, text: string, wanted: RegExp): Promise<void> {
    await post(url, asJson(direct(user, text)));
    const read = () => {
      const last = slack.messages.findLast(({ channel }) => channel === `D${user.slice(1)}`);
      return readBlocks(last?.blocks ?? [], '').text;
    };
    for (let waited = 0; !wanted.test(read()); waited += 20) {
      assert.ok(waited < 4000, `${text}: ${read()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('knows nobody, and tells nobody of any account', async () => {
    await said('U0ANNA', complaint, /helpdesk must confirm who you are/);
    await said('U0ANNA', 'link <@U0ANNA> ada@hoster.test', /not|only|agents/i);
    assert.equal(world.composed.confirmed('slack:T0HOSTER:U0ANNA'), undefined);
  });
  it('an agent who asks about somebody unknown is told how to link them', async () => {
    await said('U0AGENT', 'diagnose <@U0ANNA>', /confirm slack:T0HOSTER:U0ANNA as SIP-ADDRESS/i);
  });
  it('is told once by an agent, who mentions the person; from then on the answer is theirs', async () => {
    await said(
      'U0AGENT',
      'link <@U0ANNA> <mailto:anna@hoster.test|anna@hoster.test>',
      /looked up as anna@hoster\.test/,
    );
    const kept = JSON.parse(readFileSync(world.file('data/confirmed.json'), 'utf8')).people;
    assert.equal(kept['slack:t0hoster:u0anna'].by, 'slack:T0HOSTER:U0AGENT');
    await said('U0ANNA', complaint, /Web Scheduler/);
  });
  it('is made nobody’s administrator by an agent', async () => {
    await said('U0AGENT', 'link <@U0ANNA> ada@hoster.test', /looked up as ada@hoster\.test/);
    slack.calls.length = 0;
    await said('U0ANNA', 'help', /./);
    assert.match(log.text(), /turn \{"channel":"slack","role":"agent"/);
    assert.doesNotMatch(log.text(), /"role":"admin"/);
  });
});
