import type { Reminder, Store } from '../store/index.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Log } from './log.ts';
import type { Handled } from './turn.ts';

export interface ReminderParts {
  store: Pick<Store, 'reminders'>;
  /** tells the conversation; "nowhere": it cannot be reached any more */
  fire: (reminder: Reminder) => Promise<Handled | 'nowhere'>;
  log: Log;
  clock?: Clock;
}
export interface Reminders {
  /** looks at once: what came due while nothing ran is told now */
  start(): void;
  /** some were set or forgotten */
  changed(): void;
  /** resolves when everything that is due has been told */
  idle(): Promise<void>;
  stop(): void;
}

/** At least this often it is looked, whatever was set by other instances, milliseconds. */
const longestWaitMs = 30_000;
/** Who claims a reminder and ends before telling it loses it to the next one after this, milliseconds. */
const claimMs = 60_000;
const mostAtOnce = 20;

/** Wakes when the next reminder is due. Each is told once: it is claimed in the store, and goes with the turn that tells it. */
export function createReminders({ store, fire, log, clock = systemClock }: ReminderParts): Reminders {
  let callOff = () => {};
  let running = false;
  let stopped = true;
  let round = Promise.resolve();

  async function tell(reminder: Reminder): Promise<void> {
    const { id, dueAt } = reminder;
    try {
      const told = await fire(reminder);
      log.info('reminder', { id, lateMs: clock.now() - dueAt, told });
      if (told !== 'handled') await store.reminders.end(reminder);
    } catch (cause) {
      log.error('reminder-failed', { id, cause });
    }
  }

  async function look(): Promise<void> {
    for (;;) {
      const now = clock.now();
      const due = await store.reminders.claim(now, now + claimMs, mostAtOnce);
      await Promise.all(due.map(tell));
      if (due.length < mostAtOnce) return;
    }
  }

  async function plan(): Promise<void> {
    const next = await store.reminders.next();
    if (stopped) return;
    const wait = next === undefined ? longestWaitMs : next - clock.now();
    callOff();
    callOff = clock.after(Math.min(Math.max(wait, 0), longestWaitMs), wake);
  }

  function wake(): void {
    if (stopped || running) return;
    running = true;
    round = look()
      .catch((cause: unknown) => log.error('reminders-unread', { cause }))
      .finally(() => {
        running = false;
      })
      .then(plan)
      .catch((cause: unknown) => {
        log.error('reminders-unread', { cause });
        // a store that does not answer now may answer later
        if (!stopped) callOff = clock.after(longestWaitMs, wake);
      });
  }

  return {
    start() {
      stopped = false;
      wake();
    },
    changed() {
      if (!stopped && !running)
        round = plan().catch((cause: unknown) => log.error('reminders-unread', { cause }));
    },
    idle: () => round,
    stop() {
      stopped = true;
      callOff();
    },
  };
}
