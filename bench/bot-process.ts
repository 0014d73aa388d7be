import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connector } from './connector.ts';

/** A bot in a process of its own, ready: its first reply has arrived. */
export interface RunningBot {
  /** from the start of the process to its first reply at the connector, ms */
  coldMs: number;
  /** one message in, until both its reply and the HTTP answer are there, ms */
  turn(): Promise<number>;
  /** resident memory, MB */
  memory(): number;
  stop(): Promise<void>;
}
const startLimitMs = 30_000;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a bot and speaks to it. Errors: it ended, or gave no reply within 30 s, with what it said. */
export async function startBot(
  args: readonly string[],
  port: number,
  connector: Connector,
  env: NodeJS.ProcessEnv = {},
): Promise<RunningBot> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const turn = () => speak(port, agent, connector);
  for (;;) {
    const first = await turn().catch(() => undefined);
    if (first !== undefined) break;
    if (child.exitCode !== null || performance.now() - began > startLimitMs)
      throw new Error(`${args.join(' ')} gave no reply: ${said}`);
    await wait(5);
  }
  const coldMs = performance.now() - began;
  return {
    coldMs,
    turn,
    memory: () => resident(child),
    stop: async () => {
      agent.destroy();
      const gone = new Promise((done) => child.once('exit', done));
      child.kill();
      await gone;
    },
  };
}

let number = 0;
async function speak(port: number, agent: Agent, connector: Connector): Promise<number> {
  const id = `a${++number}`;
  const body = JSON.stringify({
    type: 'message',
    id,
    text: 'help',
    channelId: 'msteams',
    serviceUrl: connector.url,
    conversation: { id: 'bench', conversationType: 'personal', tenantId: 't-1' },
    from: { id: '29:anna', name: 'Anna' },
    recipient: { id: '28:bot', name: 'Bot' },
    timestamp: new Date().toISOString(),
  });
  const replied = connector.reply('bench');
  const began = performance.now();
  await post(port, agent, body);
  await Promise.race([
    replied,
    wait(5000).then(() => {
      throw new Error('no reply within 5000 ms');
    }),
  ]);
  return performance.now() - began;
}
function post(port: number, agent: Agent, body: string): Promise<void> {
  return new Promise((done, fail) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { agent, port, host: '127.0.0.1', method: 'POST', path: '/api/messages', headers },
      (response) => {
        response.resume().on('end', () => {
          if ((response.statusCode ?? 500) < 300) done();
          else fail(new Error(`status ${response.statusCode}`));
        });
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

/** Linux tells it in /proc; elsewhere memory is not compared. */
function resident({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
