import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from '../../log.ts';

const inside = new AsyncLocalStorage<Log>();
let installed = false;

/**
 * Runs work of which nothing is printed. The SDK's token check writes public keys and the text of its errors to
 * standard error, for every forged token somebody sends; here such a line is counted in the log, without its words.
 */
export function quietly<T>(log: Log, work: () => Promise<T>): Promise<T> {
  install();
  return inside.run(log, work);
}

/** Ends the quiet for what is called inside: our own code prints what it means to. */
export function aloud<T>(work: () => Promise<T>): Promise<T> {
  return inside.exit(work);
}

function install(): void {
  if (installed) return;
  installed = true;
  for (const method of ['error', 'warn', 'log'] as const) {
    const print = console[method].bind(console);
    console[method] = (...args: unknown[]) => {
      const log = inside.getStore();
      if (log) log.info('sdk-line-dropped', { method });
      else print(...args);
    };
  }
}
