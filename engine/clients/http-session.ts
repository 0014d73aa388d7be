import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { type Deadline, onLate } from './net-deadline.ts';

export interface Sent {
  method: 'GET' | 'POST';
  /** name for the Host header, with the port where it is not the scheme's */
  host: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}
export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  /** every WWW-Authenticate header by itself */
  authenticate: string[];
  /** at most maxBytes of it, as UTF-8 */
  body: string;
}
/** reset, closed, timed-out, malformed, too-large: what kept an answer from coming */
export type Exchange = { ok: true; answer: Answer } | { ok: false; error: string };

/** Requests one after another over one open connection. */
export interface Session {
  exchange(sent: Sent, maxBytes: number, deadline: Deadline): Promise<Exchange>;
  /** whether another request may go over the same connection */
  alive(): boolean;
}

const errors: Readonly<Record<string, string>> = {
  ECONNRESET: 'closed',
  EPIPE: 'closed',
  HPE_HEADER_OVERFLOW: 'too-large',
};
/** Share of the time left that a body may take: a dripping one must not use up the challenge's time. */
const bodyShare = 1 / 3;

/** Speaks HTTP/1.1 (Node's own) over this connection, plain or TLS. Nothing throws. Whoever opened the connection destroys it. */
export function openSession(socket: Socket): Session {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let used = false;
  agent.createConnection = (_options, done) => {
    if (!used) {
      used = true;
      return socket;
    }
    // The agent asks again only when the connection is gone; a new one is the caller's decision.
    setImmediate(() => done?.(Object.assign(new Error('closed'), { code: 'ECONNRESET' }), socket));
    return undefined;
  };
  let open = true;
  return {
    alive: () => open && !socket.destroyed && socket.writable,
    async exchange(sent, maxBytes, deadline) {
      if (deadline.left() === 0) {
        open = false;
        return { ok: false, error: 'timed-out' };
      }
      const result = await exchange(agent, sent, maxBytes, deadline);
      open = result.reusable;
      return result.exchange;
    },
  };
}

type Result = { exchange: Exchange; reusable: boolean };

function exchange(agent: Agent, sent: Sent, maxBytes: number, deadline: Deadline): Promise<Result> {
  return new Promise((resolve) => {
    const going = start(agent, sent);
    const end = (result: Result): void => {
      cancel();
      going.on('error', () => {});
      if (!result.reusable) going.destroy();
      resolve(result);
    };
    const fail = (error: string): void => end({ exchange: { ok: false, error }, reusable: false });
    let cancel = onLate(deadline, deadline.left(), () => fail('timed-out'));
    going.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? '';
      fail(errors[code] ?? (code.startsWith('HPE_') ? 'malformed' : 'closed'));
    });
    going.once('upgrade', (_response, socket) => {
      socket.destroy();
      fail('malformed');
    });
    going.once('response', (response) => {
      const pieces: Buffer[] = [];
      let size = 0;
      const whole = (reusable: boolean): void =>
        end({ exchange: { ok: true, answer: answerOf(response, pieces, maxBytes) }, reusable });
      cancel();
      cancel = onLate(deadline, Math.ceil(deadline.left() * bodyShare), () => whole(false));
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        size += piece.length;
        if (size > maxBytes) whole(false);
      });
      // Later, so that Node has closed the connection or taken it back by then.
      response.once('end', () => setImmediate(whole, true));
      response.once('error', () => whole(false));
    });
    going.end(sent.body);
  });
}

function start(agent: Agent, sent: Sent): ClientRequest {
  return request({
    agent,
    method: sent.method,
    path: sent.path,
    // The connection is already pinned; this only names it for the agent.
    host: 'pinned.invalid',
    headers: {
      Host: sent.host,
      'User-Agent': 'UC-Doctor',
      Accept: '*/*',
      'Accept-Encoding': 'identity',
      Connection: 'keep-alive',
      ...(sent.body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(sent.body)) }),
      ...sent.headers,
    },
  });
}

function answerOf(response: IncomingMessage, pieces: Buffer[], maxBytes: number): Answer {
  const raw = response.rawHeaders;
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    authenticate: raw.filter((_, at) => at % 2 === 1 && raw[at - 1]!.toLowerCase() === 'www-authenticate'),
    body: Buffer.concat(pieces).subarray(0, maxBytes).toString('utf8'),
  };
}
