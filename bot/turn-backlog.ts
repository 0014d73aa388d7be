import type { Reply } from '../dialogs/dialog.ts';
import type { Clock } from './clock.ts';
import type { ChannelPort } from './turn-outbox.ts';
import type { KeyedQueue } from './turn-queue.ts';

/** Replies of one turn that are not out yet. */
export interface Behind {
  replies: Reply[];
  port: ChannelPort;
  /** told when all of them are out or given up */
  out: () => void;
}
export interface Backlog {
  /** whether something of this conversation waits to be tried again: what is said later stands behind it */
  has(conversation: string): boolean;
  /** the first to come waits before it is tried; @param afterMs as long as the failure asks for */
  add(conversation: string, behind: Behind, afterMs?: number): void;
  stop(): void;
}
export interface BacklogParts {
  /** sends one; @returns when to try it again, milliseconds; undefined: it is out, or given up */
  tried(conversation: string, reply: Reply, port: ChannelPort, attempts: number): Promise<number | undefined>;
  queue: KeyedQueue;
  clock: Clock;
}

/** What the channel did not take, tried again with growing waits, in order within each conversation. */
export function createBacklog({ tried, queue, clock }: BacklogParts): Backlog {
  const waiting = new Map<string, Behind[]>();
  const timers = new Set<() => void>();
  let stopped = false;

  function after(conversation: string, ms: number, attempts: number): void {
    if (stopped) return;
    const callOff = clock.after(ms, () => {
      timers.delete(callOff);
      void queue.run(conversation, () => goOn(conversation, attempts));
    });
    timers.add(callOff);
  }

  async function goOn(conversation: string, attempts: number): Promise<void> {
    const list = waiting.get(conversation) ?? [];
    let tries = attempts;
    for (let first = list[0]; first && !stopped; first = list[0]) {
      const [reply] = first.replies;
      if (reply) {
        const wait = await tried(conversation, reply, first.port, tries);
        if (wait !== undefined) return after(conversation, wait, tries + 1);
        first.replies.shift();
        tries = 1;
      }
      if (first.replies.length > 0) continue;
      list.shift();
      first.out();
    }
    if (list.length === 0) waiting.delete(conversation);
  }

  return {
    has: (conversation) => waiting.has(conversation),
    add(conversation, behind, afterMs = 0) {
      const list = waiting.get(conversation);
      if (list) return void list.push(behind);
      waiting.set(conversation, [behind]);
      after(conversation, afterMs, 2);
    },
    stop() {
      stopped = true;
      for (const callOff of timers) callOff();
    },
  };
}
