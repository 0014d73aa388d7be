import { resolve } from 'node:path';
import type { Store } from '../store/index.ts';
import { headsIn, keepHead } from './audit-heads.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

const hourMs = 3_600_000;
/** Lines below a card that were out long ago; the card itself stays as long as its case. */
const shownKeptMs = 30 * 24 * hourMs;

export interface KeepingParts {
  store: Pick<Store, 'audit' | 'erasure' | 'deliveries'>;
  settings: Pick<Settings, 'audit' | 'retention' | 'folder'>;
  log: Log;
  clock?: Clock;
}

/** What is kept and for how long, at once and every hour: the end of the audit chain goes out, what is too old goes. */
export function createKeeping({ store, settings, log, clock = systemClock }: KeepingParts) {
  const file = resolve(settings.folder, settings.audit.headsFile);
  let callOff = () => {};
  let stopped = false;

  async function keep(): Promise<void> {
    try {
      const now = clock.now();
      const taken = await store.erasure.retain(settings.retention, 'uc-doctor', now);
      const shown = await store.deliveries.prune(now - shownKeptMs);
      if (taken.cases + taken.diagnoses + taken.auditLines + shown > 0)
        log.info('retained', { ...taken, shown });
      const head = await store.audit.head();
      if (head && headsIn(file).at(-1)?.hash !== head.hash) {
        keepHead(file, head);
        // the log goes elsewhere as a rule: one more place that a rewritten chain does not reach
        log.info('audit-head', { ...head });
      }
    } catch (cause) {
      log.error('keeping-failed', { cause });
    }
    if (!stopped) callOff = clock.after(hourMs, () => void keep());
  }
  return {
    start: keep,
    stop() {
      stopped = true;
      callOff();
    },
  };
}
