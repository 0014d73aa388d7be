import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SlackBlock, slackFaults } from '../../../../cards/render/slack.ts';

export interface SlackCall {
  method: string;
  args: Record<string, string>;
  blocks: SlackBlock[];
  at: number;
}
export interface SlackPosted {
  channel: string;
  ts: string;
  thread?: string | undefined;
  /** seen by this person alone */
  only?: string | undefined;
  text: string;
  blocks: SlackBlock[];
  metadata?: unknown;
}
/** What goes wrong with the next call of a method (or of any): done: it happened all the same. */
export interface Trouble {
  method?: string;
  how: { retryAfter: number } | { status: number } | 'reset' | 'hang' | { error: string };
  done?: boolean;
  /** calls that go well before */
  after?: number;
}
/** A call's own trouble; over: told when the request has ended. */
export type Judged = Partial<Pick<Trouble, 'how' | 'done'>> & { over?: () => void };
export interface FakeSlack {
  /** address of the Web API */
  url: string;
  calls: SlackCall[];
  /** messages as they are now, in the order of posting */
  messages: SlackPosted[];
  /** breaches of Slack's limits in what was sent */
  faults: string[];
  troubles: Trouble[];
  /** asked about each call that no trouble waits for; what it brought about, where it is done, is told with its time stamp */
  judge?: (call: SlackCall) => Judged & { took?: (ts: string) => void };
  /** what users.info says, by user */
  users: Record<string, Record<string, unknown>>;
  /** home tabs by user */
  homes: Record<string, SlackBlock[]>;
  /** where apps.connections.open leads */
  socketUrl: string;
  stop(): Promise<void>;
}
export const team = 'T0HOSTER';
export const botUser = 'U0DOCTOR';
const methods = new Set([
  'auth.test',
  'chat.postMessage',
  'chat.update',
  'chat.postEphemeral',
  'conversations.history',
  'conversations.replies',
  'conversations.open',
  'users.info',
  'views.publish',
  'apps.connections.open',
]);

/** Slack's Web API on loopback, as far as the bot uses it: keeps what is sent, holds it against the limits, fails as told. */
export async function startSlack(): Promise<FakeSlack> {
  let clock = 1_790_000_000;
  const fake: FakeSlack = {
    url: '',
    calls: [],
    messages: [],
    faults: [],
    troubles: [],
    users: {},
    homes: {},
    socketUrl: '',
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  function done(method: string, args: Record<string, string>, blocks: SlackBlock[]): object {
    const { channel = '', text = '', user = '' } = args;
    const at = fake.messages.find((message) => message.channel === channel && message.ts === args.ts);
    if (/^chat\./.test(method)) fake.faults.push(...slackFaults({ text, blocks }));
    switch (method) {
      case 'auth.test':
        return { team_id: team, user_id: botUser, bot_id: 'B0DOCTOR' };
      case 'chat.postMessage':
      case 'chat.postEphemeral': {
        const ts = `${++clock}.000100`;
        const only = method === 'chat.postEphemeral' ? user : undefined;
        const metadata = args.metadata ? JSON.parse(args.metadata) : undefined;
        fake.messages.push({ channel, ts, thread: args.thread_ts, only, text, blocks, metadata });
        return only ? { message_ts: ts } : { channel, ts };
      }
      case 'chat.update':
        if (!at) return { ok: false, error: 'message_not_found' };
        Object.assign(at, { text, blocks });
        return { channel, ts: at.ts };
      case 'conversations.history':
      case 'conversations.replies': {
        if (!channel.startsWith('D')) return { ok: false, error: 'missing_scope' };
        const there = fake.messages.filter(
          (one) => one.channel === channel && one.thread === args.ts && !one.only,
        );
        return { messages: there.slice(-Number(args.limit)).reverse() };
      }
      case 'conversations.open':
        return { channel: { id: `D${args.users?.slice(1)}` } };
      case 'users.info':
        return fake.users[user]
          ? { user: { id: user, team_id: team, locale: 'en-US', ...fake.users[user] } }
          : { ok: false, error: 'user_not_found' };
      case 'views.publish': {
        const view = JSON.parse(args.view ?? '{}') as { blocks: SlackBlock[] };
        fake.homes[args.user_id ?? ''] = view.blocks;
        if (view.blocks.length > 100) fake.faults.push('home: more than 100 blocks');
        return {};
      }
      case 'apps.connections.open':
        return { url: fake.socketUrl };
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  const server = createServer(async (request, response) => {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    const args = Object.fromEntries(new URLSearchParams(await read(request)));
    const bearer = request.headers.authorization ?? '';
    const blocks = args.blocks ? (JSON.parse(args.blocks) as SlackBlock[]) : [];
    fake.calls.push({ method, args, blocks, at: Date.now() });
    if (!methods.has(method)) return json(response, { ok: false, error: 'unknown_method' });
    if (!/^Bearer x(oxb|app)-/.test(bearer)) return json(response, { ok: false, error: 'not_authed' });
    const trouble = fake.troubles.findIndex((one) => one.method === undefined || one.method === method);
    const wrong = fake.troubles[trouble];
    const later = wrong?.after ?? 0;
    if (wrong && later > 0) wrong.after = later - 1;
    else if (wrong) fake.troubles.splice(trouble, 1);
    const judged = wrong ? undefined : fake.judge?.(fake.calls.at(-1) as SlackCall);
    if (judged?.over) response.once('close', judged.over);
    const { how, done: happened } = later > 0 ? {} : (wrong ?? judged ?? {});
    const outcome = how && !happened ? undefined : (done(method, args, blocks) as { ts?: string });
    if (outcome) judged?.took?.(outcome.ts ?? '');
    if (!how) return json(response, { ok: true, ...outcome });
    if (how === 'hang') return;
    if (how === 'reset') return void request.socket.destroy();
    if ('error' in how) return json(response, { ok: false, error: how.error });
    if ('status' in how) return void response.writeHead(how.status).end('down');
    response.writeHead(429, { 'retry-after': String(how.retryAfter) }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return fake;
}

const json = (response: ServerResponse, body: object): void =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
