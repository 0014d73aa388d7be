import assert from 'node:assert/strict';
import { triageDialog } from '../../../../bot/serve-dialog.ts';
import { type Bot, buildBot } from '../../../../bot/server.ts';
import { memoryStore } from '../../../../store/index.ts';
import type { Seen } from '../../../conversations/card.ts';
import { readBlocks } from '../../../conversations/slack.ts';
import { type ConversationWorld, startWorld } from '../../../conversations/world.ts';
import { keptLog } from '../../small-dialog.ts';
import { botUser, type FakeSlack, type SlackPosted, startSlack } from './fake-slack.ts';
import {
  asJson,
  direct,
  event,
  mention,
  messageShortcut,
  payload,
  post,
  press,
  pressBody,
  type Sent,
  signingSecret,
} from './sent.ts';
import { botToken } from './small-world.ts';

const desk = 'C0DESK';
type Shown = Seen & { message: SlackPosted };

describe('a case on Slack', () => {
  const log = keptLog();
  let world: ConversationWorld;
  let slack: FakeSlack;
  let bot: Bot;
  let url: string;
  before(async () => {
    world = await startWorld();
    slack = await startSlack();
    const people = {
      U0ANNA: 'anna@hoster.test',
      U0ADA: 'ada@hoster.test',
      U0AGNES: 'agnes@hoster.test',
      U0OTTO: 'otto@hoster.test',
    };
    for (const [user, email] of Object.entries(people)) slack.users[user] = { profile: { email } };
    bot = buildBot({
      settings: {
        development: true,
        port: 0,
        host: '127.0.0.1',
        roles: { agents: ['agnes@hoster.test', 'otto@hoster.test'], admins: ['ada@hoster.test'] },
        slack: { mode: 'http', signingSecret, botToken, trustProfileEmail: true, apiUrl: slack.url },
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
    await slack.stop();
    await world.stop();
    assert.deepEqual(slack.faults, []);
  });

  const shown = (channel: string): Shown[] =>
    slack.messages
      .filter((message) => message.channel === channel)
      .map((message) => ({ ...readBlocks(message.blocks, message.ts), message }));
  async function until(channel: string, wanted: (one: Shown) => boolean): Promise<Shown> {
    for (let waited = 0; ; waited += 20) {
      const found = shown(channel).findLast(wanted);
      if (found) return found;
      const there = shown(channel).map(
        ({ text, buttons }) => `${text} [${buttons.map(({ label }) => label)}]`,
      );
      assert.ok(waited < 4000, `not in 4 s: ${there.join('\n---\n')}\n${log.text().slice(-1500)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const reads = (channel: string, text: RegExp) => until(channel, (one) => text.test(one.text));
  const offers = (channel: string, label: string) =>
    until(channel, ({ buttons }) => buttons.some((button) => button.label === label));
  const send = (sent: Sent) => post(url, sent);
  async function tap(user: string, channel: string, label: string): Promise<void> {
    const { buttons, message } = await offers(channel, label);
    const button = buttons.find((one) => one.label === label);
    await send(press(user, button?.data?.value, { channel, ts: message.ts }));
  }

  it('a channel becomes the helpdesk’s where an administrator says so in it', async () => {
    await send(asJson(mention('U0ADA', `<@${botUser}> desk here`, { channel: desk })));
    const { message } = await reads(desk, /./);
    assert.equal(message.only, undefined, 'everybody there sees it');
  });
  it('is one card in that channel, claimed there, and told to who complained', async () => {
    await send(asJson(direct('U0ANNA', 'New Lync Meeting says I am not UC enabled')));
    await tap('U0ANNA', 'D0ANNA', 'Send to helpdesk');
    const card = await offers(desk, 'Claim');
    await tap('U0AGNES', desk, 'Claim');
    await until(desk, ({ message, text }) => message.ts === card.message.ts && /agnes/i.test(text));
    await reads('D0ANNA', /agnes/i);
  });
  it('who comes late is told in private who has it', async () => {
    const before = slack.messages.length;
    const card = await until(desk, ({ buttons }) => buttons.length > 0);
    const claim = slack.calls
      .flatMap(({ blocks }) => readBlocks(blocks, card.message.ts).buttons)
      .find(({ label }) => label === 'Claim');
    await send(press('U0OTTO', claim?.data?.value, { channel: desk, ts: card.message.ts }));
    await until(desk, ({ message }) => message.only === 'U0OTTO');
    assert.ok(
      slack.messages.slice(before).every(({ channel, only }) => channel !== desk || only === 'U0OTTO'),
    );
  });

  it('staff who point at what somebody wrote in a channel diagnose that person, nobody else does', async () => {
    await send(messageShortcut('U0AGNES', 'my voicemail tab is empty', 'U0ANNA'));
    await reads('D0AGNES', /anna@hoster\.test/);
    await send(messageShortcut('U0OTTO', 'hello', 'U0STRANGE'));
    await reads('D0OTTO', /Hello/);
    await send(messageShortcut('U0ANNA', 'hello', 'U0ADA'));
    await reads('D0ANNA', /Hello/);
  });

  it('who mentions the bot below a line of the thread is answered there', async () => {
    const { message } = await reads(desk, /agnes has case 1\./);
    assert.ok(message.thread, 'the line stands in the card’s thread');
    await send(
      asJson(mention('U0AGNES', `<@${botUser}> case 1`, { channel: desk, thread_ts: message.thread })),
    );
    const answer = await until(
      desk,
      (one) => one.message.thread === message.thread && /^Case 1/.test(one.text),
    );
    assert.equal(answer.message.only, undefined);
  });
  it('a file without a word is told what can be read instead', async () => {
    await send(asJson(direct('U0OTTO', '', { subtype: 'file_share', files: [{ id: 'F1' }] })));
    await reads('D0OTTO', /I do not open files/);
  });

  async function home(user: string): Promise<Seen> {
    const channel = `D${user.slice(1)}`;
    await send(asJson(event({ type: 'app_home_opened', user, tab: 'home', channel })));
    return readBlocks(slack.homes[user] ?? [], 'home');
  }
  it('the home tab shows who complained their case and the last answer, and staff what is open', async () => {
    const annas = await home('U0ANNA');
    assert.match(
      annas.text,
      /Your report, case 1\n.*agnes works on it.*Your last answer, 20.*What I can do/s,
    );
    const staffs = await home('U0AGNES');
    assert.match(staffs.text, /One case.*anna@hoster\.test/s);
    assert.doesNotMatch(staffs.text, /Your report/);
    assert.match((await home('U0OTTO')).text, /One case/);
  });
  it('what is pressed there is answered in the chat, and the tab drawn anew', async () => {
    const { buttons } = await home('U0ANNA');
    const button = buttons.find(({ label }) => label === 'No longer needed');
    delete slack.homes.U0ANNA;
    await send(payload(pressBody('U0ANNA', button?.data?.value, { view: { id: 'V1' } })));
    await reads('D0ANNA', /You said it is no longer needed/);
    assert.ok(slack.homes.U0ANNA);
    assert.match((await home('U0ANNA')).text, /You have reported nothing that is still open/);
    assert.match((await home('U0AGNES')).text, /No cases/);
  });
});
