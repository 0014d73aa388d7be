import type { View } from '../cards/view.ts';
import type { Reply } from '../dialogs/dialog.ts';
import type { Store } from '../store/index.ts';
import type { Log } from './log.ts';
import { keyedQueue } from './turn-queue.ts';

/** Where replies go. Throws when the channel does not take one in time. */
export interface ChannelPort {
  /** id of the new message, or undefined where the channel gives none */
  post(view: View): Promise<string | undefined>;
  update(id: string, view: View): Promise<void>;
  /** the same place, below this message; absent: there are no threads here */
  under?(message: string): ChannelPort;
  /** shows it to the speaker alone; absent: nobody else reads here, or it cannot be done */
  aside?(view: View): Promise<void>;
  /** least time between two paced updates of one message here, milliseconds; absent: the outbox's own */
  everyMs?: number;
}
export interface Outbox {
  /** sends in order after everything earlier in this conversation; failures are logged, never thrown */
  send(conversation: string, replies: readonly Reply[], port: ChannelPort): Promise<void>;
  /** like send, but at most one update a period: what comes faster replaces what waits */
  paced(conversation: string, reply: Reply, port: ChannelPort): void;
  idle(): Promise<void>;
  stop(): void;
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
export function createOutbox(opened: Promise<Pick<Store, 'slots'>>, log: Log, everyMs = 1000): Outbox {
  const queue = keyedQueue();
  const paces = new Map<string, Pace>();

  async function deliver(conversation: string, reply: Reply, port: ChannelPort): Promise<void> {
    const { slot } = reply;
    if (reply.aside && port.aside) return port.aside(reply.view);
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
      // the message may have been deleted: say it in a new one
      log.warn('update-failed', { view: reply.view.name, cause });
      return false;
    }
  }

  async function tried(conversation: string, reply: Reply, port: ChannelPort): Promise<void> {
    try {
      await deliver(conversation, reply, port);
    } catch (cause) {
      log.error('send-failed', { view: reply.view.name, cause });
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
    send(conversation, replies, port) {
      for (const { slot } of replies) {
        if (slot === undefined) continue;
        const pace = paceOf(conversation, slot);
        clearTimeout(pace.timer);
        pace.timer = pace.waiting = undefined;
        pace.lastAt = Date.now();
      }
      return queue.run(conversation, async () => {
        for (const reply of replies) await tried(conversation, reply, port);
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
            if (latest) await tried(conversation, latest, port);
          });
        },
        Math.max(0, pace.lastAt + (port.everyMs ?? everyMs) - Date.now()),
      );
    },
    idle: () => queue.idle(),
    stop() {
      for (const pace of paces.values()) clearTimeout(pace.timer);
      paces.clear();
    },
  };
}
