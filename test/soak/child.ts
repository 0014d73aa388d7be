import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child<Says> {
  /** resolves when it has loaded everything and waits */
  ready: Promise<void>;
  /** what it reads next */
  tell(orders: unknown): void;
  /** resolves when this is said; rejects when it ended before */
  until(found: (said: Says) => boolean): Promise<Says>;
  kill(): Promise<void>;
  /** resolves with the exit code */
  ended: Promise<number | null>;
  startedAt: number;
}

/** A process of one of the scripts here. @param heard told of each line of JSON it says @param cache for compiled code */
export function child<Says>(script: string, cache: string, heard: (said: Says) => void): Child<Says> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(cache, 'compiled') };
  const path = fileURLToPath(new URL(script, import.meta.url));
  const startedAt = performance.now();
  const own: ChildProcess = spawn(process.execPath, [path], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  own.stdin!.on('error', () => undefined); // killed while it was told something
  const waiting = new Set<(said: Says) => void>();
  const lines = createInterface({ input: own.stdout! });
  lines.on('line', (line) => {
    let said: Says;
    try {
      said = JSON.parse(line);
    } catch {
      return; // cut off by the kill
    }
    heard(said);
    for (const each of waiting) each(said);
  });
  const closed = once(lines, 'close');
  const until = (found: (said: Says) => boolean) =>
    new Promise<Says>((resolve, reject) => {
      const look = (said: Says) => {
        if (!found(said)) return;
        waiting.delete(look);
        resolve(said);
      };
      waiting.add(look);
      void closed.then(() => reject(new Error(`${script} ended`)));
    });
  const ready = until((said) => 'ready' in (said as object)).then(() => undefined);
  ready.catch(() => undefined);
  const ended = Promise.all([once(own, 'exit'), closed]).then(([[code]]) => code as number | null);
  return {
    ready,
    startedAt,
    until,
    ended,
    tell: (orders) => void own.stdin!.write(`${JSON.stringify(orders)}\n`),
    async kill() {
      own.kill('SIGKILL');
      await ended;
    },
  };
}
