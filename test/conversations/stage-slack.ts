import { triageDialog } from '../../bot/serve-dialog.ts';
import { buildBot } from '../../bot/server.ts';
import { memoryStore } from '../../store/index.ts';
import { botUser, startSlack } from '../bot/channels/slack/fake-slack.ts';
import {
  asJson,
  direct,
  mention,
  post,
  press,
  type Sent,
  signingSecret,
} from '../bot/channels/slack/sent.ts';
import { noLog } from '../bot/small-dialog.ts';
import { countedIn, quiet } from './going.ts';
import { movableClock } from './http.ts';
import { readBlocks } from './slack.ts';
import { type Room, type Stage, upnIn } from './stage.ts';
import type { ConversationWorld } from './world.ts';

const channels: Partial<Record<Room, string>> = { desk: 'C0DESK', admins: 'C0ADMINS' };
const userOf = (who: string): string => `U0${who.toUpperCase()}`;
const roomOf = (who: string, room: Room): string => channels[room] ?? `D${userOf(who).slice(1)}`;

/** Several people on Slack: a chat of two each, and channels with threads; what one person alone sees is that person's. */
export async function onSlack(world: ConversationWorld): Promise<Stage> {
  const slack = await startSlack();
  const { agents, admins } = world.lab.world;
  const upnOf = upnIn(world);
  const clock = movableClock();
  const { going, ...work } = countedIn(world);
  const store = await memoryStore();
  const bot = buildBot({
    settings: {
      development: true,
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'https://doctor.hoster.example',
      roles: { agents, admins },
      slack: { mode: 'http', signingSecret, botToken: 'xoxb-1', trustProfileEmail: true, apiUrl: slack.url },
    },
    dialog: triageDialog,
    store,
    ...work,
    world: world.composed.world,
    confirm: world.composed.confirm,
    confirmed: world.composed.confirmed,
    log: noLog,
    clock,
  });
  const { url } = await bot.start();

  /** Everything is said, and nothing of it went beyond Slack's limits. */
  async function settled(from: number): Promise<void> {
    await quiet(slack.calls, going, from);
    if (slack.faults.length > 0) throw new Error(`Slack’s limits: ${slack.faults.join(', ')}`);
  }
  async function send(who: string, sent: Sent): Promise<void> {
    const from = slack.calls.length;
    slack.users[userOf(who)] = { profile: { email: upnOf(who) } };
    await post(url, sent);
    await settled(from);
  }

  return {
    world,
    say(who, room, text) {
      const channel = channels[room];
      const said =
        channel === undefined
          ? direct(userOf(who), text)
          : mention(userOf(who), `<@${botUser}> ${text}`, { channel });
      return send(who, asJson(said));
    },
    press: (who, room, { data = {} }) =>
      send(who, press(userOf(who), data.value, { channel: roomOf(who, room), ts: data.ts ?? '' })),
    async wait(minutes) {
      const from = slack.calls.length;
      clock.forward(minutes * 60_000);
      await settled(from);
    },
    calls: () =>
      slack.calls
        .filter(({ method }) => method.startsWith('chat.'))
        .map(({ method, at }) => ({ at, edit: method === 'chat.update' })),
    audited: async () => (await store.audit.lines({})).length,
    read(place) {
      const channel = channels[place as Room];
      const own = roomOf(place, 'own');
      return slack.messages
        .filter((one) =>
          channel ? one.channel === channel && !one.only : one.channel === own || one.only === userOf(place),
        )
        .map(({ blocks, ts }) => readBlocks(blocks, ts));
    },
    async stop() {
      await bot.stop();
      await slack.stop();
    },
  };
}
