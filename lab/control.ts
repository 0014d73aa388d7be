import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type ActiveFault, UnknownFault } from './faults.ts';
import { listen } from './net-listener.ts';

/** What another process may ask of a running lab. */
export type Order =
  | { action: 'break'; target: string; fault: string }
  | { action: 'mend'; target?: string }
  | { action: 'status' };
export interface OrderAnswer {
  ok: boolean;
  faults: ActiveFault[];
  /** what was wrong with the order */
  error?: string;
}

interface Address {
  port: number;
  token: string;
}

const FILE = 'control.json';
const MAX_ORDER_BYTES = 4096;

/** Where a lab on the fixed ports keeps its files, so that a second command finds it. */
export function fixedDir(): string {
  return join(tmpdir(), `uc-doctor-lab-${userInfo().username}`);
}

export interface Control {
  close(): Promise<void>;
}

/** Opens the control port and leaves its number and a secret in the lab's folder, readable by its owner only. */
export async function openControl(
  dir: string,
  port: number,
  obey: (order: Order) => Promise<ActiveFault[]>,
): Promise<Control> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: OrderAnswer) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (!sameToken(request, token)) return answer(403, { ok: false, faults: [], error: 'wrong token' });
    try {
      const order = await readOrder(request);
      return answer(200, { ok: true, faults: await obey(order) });
    } catch (error) {
      const known = error instanceof UnknownFault || error instanceof SyntaxError;
      return answer(known ? 400 : 500, { ok: false, faults: [], error: (error as Error).message });
    }
  });
  const listener = await listen(port, (socket) => server.emit('connection', socket));
  const file = join(dir, FILE);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ port: listener.port, token } satisfies Address), { mode: 0o600 });
  chmodSync(file, 0o600);
  return {
    close: async () => {
      rmSync(file, { force: true });
      await listener.close();
    },
  };
}

/** Gives an order to the lab that runs in a folder. Throws Error with what to do where none answers. */
export async function order(dir: string, wanted: Order): Promise<OrderAnswer> {
  let address: Address;
  try {
    address = JSON.parse(readFileSync(join(dir, FILE), 'utf8')) as Address;
  } catch {
    throw new Error(`no lab runs in ${dir}: start one with "npm run lab", or name its folder with --dir`);
  }
  let answer: OrderAnswer;
  let refused: boolean;
  try {
    const response = await fetch(`http://127.0.0.1:${address.port}/`, {
      method: 'POST',
      headers: { 'x-lab-token': address.token },
      body: JSON.stringify(wanted),
      signal: AbortSignal.timeout(5000),
    });
    answer = (await response.json()) as OrderAnswer;
    refused = response.status === 403;
  } catch {
    throw new Error(`the lab of ${dir} does not answer on port ${address.port}: it seems to have ended`);
  }
  if (refused)
    throw new Error(
      `the lab on port ${address.port} is not the one that last wrote to ${dir}: two labs share that folder; stop both, start one again`,
    );
  return answer;
}

function sameToken(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(String(request.headers['x-lab-token'] ?? ''));
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readOrder(request: IncomingMessage): Promise<Order> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_ORDER_BYTES) throw new SyntaxError('order too long');
  }
  const given = JSON.parse(text) as Partial<Record<string, unknown>> | null;
  const word = (name: string) => (typeof given?.[name] === 'string' ? (given[name] as string) : undefined);
  const target = word('target');
  if (given?.action === 'status') return { action: 'status' };
  if (given?.action === 'mend') return { action: 'mend', target };
  if (given?.action === 'break') return { action: 'break', target: target ?? '', fault: word('fault') ?? '' };
  throw new SyntaxError('no such order');
}
