import type { View } from '../cards/view.ts';
import type { Reply } from '../dialogs/dialog.ts';
import type { Store } from '../store/index.ts';
import { type Clock, systemClock } from './clock.ts';
import { afterFailure, mayPass } from './desk-failure.ts';
import type { Log } from './log.ts';
import { createBacklog } from './turn-backlog.ts';
import { keyedQueue } from './turn-queue.ts';

/** Names what is posted; again: a post of it may have arrived. */
export interface PostedOnce {
  key: string;
  again: boolean;
}
/** Where replies go. Throws when the channel does not take one in time. */
export interface ChannelPort {
  /**
   * @param once what was posted under this key before is looked for first, where the channel allows
   * @returns id of the new message, or undefined where the channel gives none
   */
  post(view: View, once?: PostedOnce): Promise<string | undefined>;
  update(id: string, view: View): Promise<void>;
  /** the same place, below this message; absent: there are no threads here */
  under?(message: string): ChannelPort;
  /**
   * Shows it to the speaker alone; absent: nobody else reads here, or it cannot be done.
   * @param only where it cannot be done after all, they are pointed to their own chat instead
   */
  aside?(view: View, only?: boolean): Promise<void>;
  /** least time between two paced updates of one message here, milliseconds; absent: the outbox's own */
  everyMs?: number;
}
export interface Outbox {
  /**
   * Sends in order after everything earlier in this conversation; failures are logged, never thrown. What may pass
   * another time is tried again in the background, later replies behind it.
   * @returns resolves when all was tried
   */
  send(conversation: string, replies: readonly Reply[], port: ChannelPort, more?: Sending): Promise<void>;
  /** like send, but at most one update a period: what comes faster replaces what waits */
  paced(conversation: string, reply: Reply, port: ChannelPort): void;
  /** resolves when everything was tried that is to be tried now */
  idle(): Promise<void>;
  /** what is still to be tried again is left to the store */
  stop(): void;
}
export interface Sending {
  /** works at any later time; absent: the port itself does */
  later?: ChannelPort;
  /** told when all of it is out or given up */
  out?: () => void;
}
interface Pace {
  lastAt: number;
  waiting?: Reply;
  timer?: NodeJS.Timeout;
}

/**
 * Keeps which message a slot is, so that a progress message becomes the card in place.
 * @param everyMs least time between two paced updates of one message: channels limit the rate of edits
 */
export function createOutbox(
  opened: Promise<Pick<Store, 'slots'>>,
  log: Log,
  { everyMs = 1000, clock = systemClock }: { everyMs?: number | undefined; clock?: Clock } = {},
): Outbox {
  const queue = keyedQueue();
  const paces = new Map<string, Pace>();
  const backlog = createBacklog({ tried, queue, clock });

  async function deliver(conversation: string, reply: Reply, port: ChannelPort): Promise<void> {
    const { slot } = reply;
    if (reply.aside && port.aside) return port.aside(reply.view, reply.aside === 'only');
    if (slot === undefined) return void (await port.post(reply.view));
    const { slots } = await opened;
    const id = await slots.message(conversation, slot);
    if (id !== undefined && (await updated(id, reply, port))) return;
    const fresh = await port.post(reply.view);
    if (fresh !== undefined) await slots.keep(conversation, slot, fresh, Date.now());
  }

  async function updated(id: string, reply: Reply, port: ChannelPort): Promise<boolean> {
    try {
      await port.update(id, reply.view);
      return true;
    } catch (cause) {
      if (mayPass(cause)) throw cause;
      // the message may have been deleted: say it in a new one
      log.warn('update-failed', { view: reply.view.name, cause });
      return false;
    }
  }

  /** @returns when to try it again, where that may help, milliseconds */
  async function tried(
    conversation: string,
    reply: Reply,
    port: ChannelPort,
    attempts: number,
  ): Promise<number | undefined> {
    try {
      await deliver(conversation, reply, port);
      return undefined;
    } catch (cause) {
      const after = mayPass(cause) ? afterFailure(cause, attempts) : undefined;
      log.error('send-failed', { view: reply.view.name, attempts, next: after?.do, cause });
      return after?.do === 'again' ? after.afterMs : undefined;
    }
  }

  function paceOf(conversation: string, slot: string): Pace {
    const key = `${conversation} ${slot}`;
    const pace = paces.get(key) ?? { lastAt: 0 };
    paces.delete(key);
    paces.set(key, pace);
    if (paces.size > 1000) paces.delete(paces.keys().next().value as string);
    return pace;
  }

  return {
    send(conversation, replies, port, { later = port, out = () => undefined } = {}) {
      for (const { slot } of replies) {
        if (slot === undefined) continue;
        const pace = paceOf(conversation, slot);
        clearTimeout(pace.timer);
        pace.timer = pace.waiting = undefined;
        pace.lastAt = Date.now();
      }
      return queue.run(conversation, async () => {
        const left = [...replies];
        let wait: number | undefined;
        while (left[0] && !backlog.has(conversation)) {
          wait = await tried(conversation, left[0], port, 1);
          if (wait !== undefined) break;
          left.shift();
        }
        if (left.length === 0) out();
        else backlog.add(conversation, { replies: left, port: later, out }, wait);
      });
    },
    paced(conversation, reply, port) {
      const pace = paceOf(conversation, reply.slot ?? '');
      pace.waiting = reply;
      pace.timer ??= setTimeout(
        () => {
          pace.timer = undefined;
          pace.lastAt = Date.now();
          void queue.run(conversation, async () => {
            const latest = pace.waiting;
            pace.waiting = undefined;
            // behind something that failed nobody waits for progress: what it comes to follows
            if (latest && !backlog.has(conversation)) await tried(conversation, latest, port, 1);
          });
        },
        Math.max(0, pace.lastAt + (port.everyMs ?? everyMs) - Date.now()),
      );
    },
    idle: () => queue.idle(),
    stop() {
      backlog.stop();
      for (const pace of paces.values()) clearTimeout(pace.timer);
      paces.clear();
    },
  };
}
