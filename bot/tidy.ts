import type { Store } from '../store/index.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Log } from './log.ts';

const hourMs = 3_600_000;
/** Connectors send again for minutes, not for days. */
const deliveriesKeptMs = 72 * hourMs;

/** Takes out of the store what is of no use any more, at once and every hour. */
export function createTidy(parts: { store: Pick<Store, 'turns'>; log: Log; clock?: Clock }) {
  const { store, log, clock = systemClock } = parts;
  let callOff = () => {};
  let stopped = false;
  async function tidy(): Promise<void> {
    try {
      const deliveries = await store.turns.prune(clock.now() - deliveriesKeptMs);
      if (deliveries > 0) log.info('tidied', { deliveries });
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
