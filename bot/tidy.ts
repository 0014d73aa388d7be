import type { Store } from '../store/index.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Log } from './log.ts';

const hourMs = 3_600_000;
/** Connectors send again for minutes, not for days. */
const deliveriesKeptMs = 72 * hourMs;
/** A card of last quarter is about what was. */
const pressesKeptMs = 90 * 24 * hourMs;

/** Takes out of the store what is of no use any more, at once and every hour. */
export function createTidy(parts: { store: Pick<Store, 'turns' | 'presses'>; log: Log; clock?: Clock }) {
  const { store, log, clock = systemClock } = parts;
  let callOff = () => {};
  let stopped = false;
  async function tidy(): Promise<void> {
    try {
      const deliveries = await store.turns.prune(clock.now() - deliveriesKeptMs);
      const presses = await store.presses.prune(clock.now() - pressesKeptMs);
      if (deliveries + presses > 0) log.info('tidied', { deliveries, presses });
    } catch (cause) {
      log.error('tidy-failed', { cause });
    }
    if (!stopped) callOff = clock.after(hourMs, () => void tidy());
  }
  return {
    start: tidy,
    stop() {
      stopped = true;
      callOff();
    },
  };
}
