import { type Clock, systemClock } from '../../bot/clock.ts';
import type { Judged } from '../bot/channels/slack/fake-slack.ts';
import { startSlack, team } from '../bot/channels/slack/fake-slack.ts';
import { asJson, direct, mention, post, press, signingSecret } from '../bot/channels/slack/sent.ts';
import { startConnector, teamsMessage } from '../bot/fake-connector.ts';
import { type RoleBot, remembers, roleBot, upnOf } from '../bot/roles-stage.ts';
import type { Arrival, Faults } from './faults.ts';

/** People at the desk's work on one channel, whose other side takes and fails as the faults decide. */
export interface DeliveryRig {
  world: RoleBot;
  arrivals: Arrival[];
  /** the desk's channel, as the arrivals name it */
  desk: string;
  placeDesk(admin: string): Promise<void>;
  /** sends what they complain of to the helpdesk */
  complain(name: string): Promise<void>;
  /** presses a button of a case in the desk's channel */
  press(agent: string, id: string, data: Record<string, string>): Promise<void>;
  /** types in their own chat */
  say(agent: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

/** So many times as fast as the machine's: what waits minutes is not waited for so long. */
export function quickClock(times: number): Clock {
  const began = Date.now();
  return {
    now: () => Math.round(began + (Date.now() - began) * times),
    after: (ms, work) => systemClock.after(ms / times, work),
  };
}

export async function teamsRig(faults: Faults, times: number): Promise<DeliveryRig> {
  const connector = await startConnector();
  const patience = times === 1 ? {} : { teamsPatience: { deadlineMs: 800, repeats: 3, waitMs: 15 } };
  const world = await roleBot({}, { clock: quickClock(times), ...patience });
  const arrivals: Arrival[] = [];
  const desk = '19:d@thread.tacv2';
  connector.judge = ({ method, path, body }, fresh) => {
    const [, id = '', changed] = /conversations\/([^/]+)\/activities\/?([^/]*)$/.exec(path) ?? [];
    const where = decodeURIComponent(id).split(';')[0] as string;
    const verdict = faults.judge(where);
    const unsaid = verdict.how !== undefined;
    const how = method === 'PUT' ? 'update' : 'post';
    const view = body.attachments?.[0]?.content.body[0]?.text ?? '';
    if (!unsaid || verdict.done)
      arrivals.push({
        place: where,
        how,
        id: how === 'post' ? fresh : decodeURIComponent(changed ?? ''),
        view,
        unsaid,
      });
    return verdict;
  };
  const send = async (name: string, room: 'own' | 'desk', more: Record<string, unknown>) => {
    const from = { id: `29:${name}`, name };
    connector.members.set(from.id, { userPrincipalName: upnOf(name), userRole: 'user', tenantId: 't-1' });
    const conversation =
      room === 'own'
        ? { id: `chat-${name}`, conversationType: 'personal', tenantId: 't-1' }
        : { id: desk, conversationType: 'channel', isGroup: true, tenantId: 't-1' };
    const activity = teamsMessage(connector.url, { from, conversation, locale: 'en-US', ...more });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${world.url}api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
  };
  const pressed = (id: string, data: Record<string, string>) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', verb: id, data: { ...data, action: id } } },
  });
  return {
    world,
    arrivals,
    desk,
    placeDesk: (admin) => send(admin, 'desk', { text: 'desk here' }),
    async complain(name) {
      const own = { name, id: upnOf(name), conversation: `msteams chat-${name}` };
      await remembers(world.store, own, 'user');
      await send(name, 'own', pressed('send-to-helpdesk', { verdict: 'v1' }));
    },
    press: (agent, id, data) => send(agent, 'desk', pressed(id, data)),
    say: (agent, text) => send(agent, 'own', { text }),
    async stop() {
      await world.bot.stop();
      await connector.stop();
    },
  };
}

export async function slackRig(faults: Faults, times: number): Promise<DeliveryRig> {
  const slack = await startSlack();
  const patience = times === 1 ? {} : { patience: { deadlineMs: 8000, attemptMs: 500, waitMs: 15 } };
  const world = await roleBot(
    {
      slack: { mode: 'http', signingSecret, botToken: 'xoxb-1', trustProfileEmail: true, apiUrl: slack.url },
    },
    { clock: quickClock(times), ...patience },
  );
  const arrivals: Arrival[] = [];
  const desk = 'C0DESK';
  slack.judge = ({ method, args, blocks }): Judged & { took?: (ts: string) => void } => {
    if (!/^chat\.(post|update)/.test(method)) return {};
    const { channel = '' } = args;
    const { how, ...verdict } = faults.judge(channel);
    const view = (blocks[0] as unknown as { text?: { text: string } })?.text?.text ?? '';
    return {
      ...verdict,
      ...(how === undefined ? {} : { how: inSlack(how) }),
      took: (id) =>
        arrivals.push({
          place: channel,
          how: method === 'chat.update' ? 'update' : 'post',
          id,
          view,
          unsaid: how !== undefined,
        }),
    };
  };
  const userOf = (name: string) => {
    const user = `U0${name.toUpperCase()}`;
    slack.users[user] = { profile: { email: upnOf(name) } };
    return user;
  };
  let presses = 0;
  async function pressed(name: string, channel: string, id: string, data: Record<string, string>) {
    const value = `b-${++presses}`;
    await world.store.presses.keep(`slack ${team} ${channel}`, [{ id: value, action: id, data }], Date.now());
    await post(world.url, press(userOf(name), value, { channel, ts: '1780000000.1' }));
  }
  const chatOf = (name: string) => `D${userOf(name).slice(1)}`;
  return {
    world,
    arrivals,
    desk,
    placeDesk: async (admin) =>
      void (await post(
        world.url,
        asJson(mention(userOf(admin), '<@U0DOCTOR> desk here', { channel: desk })),
      )),
    async complain(name) {
      const own = { name, id: upnOf(name), conversation: `slack ${team} ${chatOf(name)}` };
      await remembers(world.store, own, 'user');
      await pressed(name, chatOf(name), 'send-to-helpdesk', { verdict: 'v1' });
    },
    press: (agent, id, data) => pressed(agent, desk, id, data),
    say: async (agent, text) => void (await post(world.url, asJson(direct(userOf(agent), text)))),
    async stop() {
      await world.bot.stop();
      await slack.stop();
    },
  };
}

function inSlack(how: NonNullable<ReturnType<Faults['judge']>['how']>): NonNullable<Judged['how']> {
  if (how === 'reset' || how === 'hang') return how;
  if (how.retryAfter !== undefined) return { retryAfter: how.retryAfter };
  return how.status === 403 ? { error: 'is_archived' } : { status: how.status };
}
