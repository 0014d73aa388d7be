import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Standby {
  /** begins to serve; resolves with its URL */
  begin(): Promise<string>;
  /** kill -9; resolves when it is gone */
  kill(): Promise<void>;
}

/** A server process that has loaded everything and waits; the one before it still runs. */
export function standby(script: string, file: string): Standby {
  const path = fileURLToPath(new URL(script, import.meta.url));
  // compiled code is kept between the processes of one run
  const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(file), 'compiled') };
  const child: ChildProcess = spawn(process.execPath, [path], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const line = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the server ended');
    return value as string;
  };
  const ready = line();
  ready.catch(() => undefined);
  return {
    async begin() {
      await ready;
      child.stdin!.write(`${file}\n`);
      return line();
    },
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** A small generator of random numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
