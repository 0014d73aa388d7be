import type { Store } from '../store/index.ts';
import type { Log } from './log.ts';

export interface Inbox {
  /** false where this delivery had its effect before; recorded within a moment, not before this answers */
  first(conversation: string, delivery: string, at: number): Promise<boolean>;
  /** whether it has had its effect and is not recorded yet */
  waits(conversation: string, delivery: string): boolean;
  /** records what waits */
  flush(): Promise<void>;
}

const keyOf = (conversation: string, delivery: string) => `${conversation} ${delivery}`;
const waitMs = 200;
const most = 100;

/**
 * Deliveries that change nothing but are answered: "help" again is the worst that a crash in between costs, so they
 * are put on the disk together instead of each on its own. Only where no other server works on the store.
 */
export function quietInbox(store: Pick<Store, 'turns'>, log: Log): Inbox {
  let waiting = new Map<string, { conversation: string; delivery: string; at: number }>();
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const now = waiting;
    waiting = new Map();
    try {
      await store.turns.record([...now.values()]);
    } catch (cause) {
      log.error('deliveries-unrecorded', { count: now.size, cause });
    }
  }

  return {
    async first(conversation, delivery, at) {
      if (await store.turns.known(conversation, delivery)) return false;
      waiting.set(keyOf(conversation, delivery), { conversation, delivery, at });
      if (waiting.size >= most) await flush();
      timer ??= setTimeout(() => void flush(), waitMs);
      return true;
    },
    waits: (conversation, delivery) => waiting.has(keyOf(conversation, delivery)),
    flush,
  };
}
