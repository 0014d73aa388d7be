import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  method: string;
  path: string;
  body: { text?: string; attachments?: { content: { body: { text: string }[] } }[] };
  authorization: string | undefined;
  at: number;
}
/** What goes wrong with a call; done: the channel took it all the same. over: told when the request has ended. */
export interface Verdict {
  how?: 'reset' | 'hang' | { status: number; retryAfter?: number; word?: string };
  done?: boolean;
  over?: () => void;
}
export interface FakeConnector {
  url: string;
  calls: Call[];
  /** how the next messages are answered: a status, or never */
  next: ('never' | number)[];
  /** asked about each message, before next */
  judge?: (call: Call, id: string) => Verdict;
  /** what the roster says of everybody who is not among the members */
  member: Record<string, unknown>;
  /** what it says of single ones, by channel id */
  members: Map<string, Record<string, unknown>>;
  stop(): Promise<void>;
}

/** A channel's connector on loopback: keeps what the bot sends, answers as told. */
export async function startConnector(): Promise<FakeConnector> {
  const fake: FakeConnector = {
    url: '',
    calls: [],
    next: [],
    members: new Map(),
    member: { userPrincipalName: 'anna@hoster.example', userRole: 'user', tenantId: 't-1' },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await text(request)) || '{}');
    const [method, path] = [request.method ?? '', request.url ?? ''];
    if (path.includes('/members')) {
      const who = decodeURIComponent(path.split('/members/')[1] ?? '');
      const member = fake.members.get(who) ?? fake.member;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: 'u', ...member }));
      return;
    }
    fake.calls.push({ method, path, body, authorization: request.headers.authorization, at: Date.now() });
    const id = `m${fake.calls.length}`;
    const { how, over } = fake.judge?.(fake.calls.at(-1) as Call, id) ?? {};
    if (over) response.once('close', over);
    const next = how === 'hang' ? 'never' : (fake.next.shift() ?? 201);
    if (next === 'never') return;
    if (how === 'reset') return void request.socket.destroy();
    const { status = next, retryAfter, word } = how && typeof how === 'object' ? how : {};
    const asks = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    response
      .writeHead(status, { 'content-type': 'application/json', ...asks })
      .end(JSON.stringify(word ? { error: { code: word, message: 'no' } } : { id }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
let count = 0;
/** A message as Teams sends it. */
export function teamsMessage(
  serviceUrl: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'message',
    id: `a${++count}`,
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: 'c-1', conversationType: 'personal', tenantId: 't-1' },
    from: { id: '29:anna', name: 'Anna', aadObjectId: '00000000-0000-0000-0000-000000000001' },
    recipient: { id: '28:bot', name: 'UC Doctor' },
    text: 'hello',
    timestamp: new Date().toISOString(),
    ...more,
  };
}
