import {
  approvalCardView,
  caseCardView,
  caseLineView,
  personNoticeView,
  requesterCardView,
  requesterNoticeView,
  type View,
} from '../cards/index.ts';
import type { Case, CaseEvent, Delivery } from '../desk/index.ts';
import { type ClaimedDelivery, deliveryLeaseMs, type Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import { afterFailure, messageGone } from './desk-failure.ts';
import { SendFailed } from './errors.ts';
import type { Log } from './log.ts';
import type { ChannelPort } from './turn-outbox.ts';

export interface DeskDeliveryParts {
  store: Store;
  /** a conversation that the bot may speak in; undefined: not one of its any more */
  portOf(conversation: string, person: string | undefined): Promise<ChannelPort | undefined>;
  /** what a case's card says beside the case */
  sceneOf(one: Case): Promise<{ here?: number; potential?: number }>;
  clock: Clock;
  log: Log;
}
export interface DeskDelivery {
  start(): void;
  /** there may be something to show */
  changed(): void;
  /** resolves when everything that is due now was tried */
  idle(): Promise<void>;
  stop(): Promise<void>;
}
/** Looked for at least this often: another server may have left something, milliseconds. */
const lookMs = 15_000;
/** So many places are spoken to at a time. */
const atOnce = 8;
/** A send is given this long, whatever the channel: it ends before others may take it for nobody's, milliseconds. */
const longestSendMs = deliveryLeaseMs - 5000;

/** Shows what the desk's events are to show: each place in order, a card in its own message, tried again until it is out. */
export function createDeskDelivery(parts: DeskDeliveryParts): DeskDelivery {
  const { store, clock, log } = parts;
  /** what is on its way: a place that does not answer holds up no other */
  const running = new Set<Promise<void>>();
  let callOff = () => {};
  let stopped = false;
  let looking: Promise<void> | undefined;
  let again = false;

  async function tried(claimed: ClaimedDelivery): Promise<void> {
    const { deliveries } = store;
    try {
      const shown = await within(show(claimed));
      await (shown === 'nowhere' ? deliveries.dead(claimed, 'nowhere') : deliveries.sent(claimed, shown));
    } catch (cause) {
      const after = afterFailure(cause, claimed.attempts);
      const { caseId, what } = claimed.delivery;
      log.warn('delivery-failed', { case: caseId, what, attempts: claimed.attempts, ...after, cause });
      await (after.do === 'give-up'
        ? deliveries.dead(claimed, after.why)
        : deliveries.retry(claimed, clock.now() + after.afterMs));
    }
  }

  /** @returns the message it is now; nowhere: nobody can be reached there */
  async function show({
    delivery,
    message,
    key,
    attempts,
  }: ClaimedDelivery): Promise<string | undefined | 'nowhere'> {
    const found = await store.cases.load(delivery.caseId);
    if (!found) return 'nowhere';
    const view = await viewOf(delivery, found.case, found.events);
    const port = view && (await portFor(delivery, found.case));
    if (!view || !port) return 'nowhere';
    if (message !== undefined && (await updated(port, message, view))) return message;
    return port.post(view, { key, again: attempts > 1 });
  }

  /** A message that is gone is said anew; any other failure is the caller's. */
  async function updated(port: ChannelPort, message: string, view: View): Promise<boolean> {
    try {
      await port.update(message, view);
      return true;
    } catch (cause) {
      if (!messageGone(cause)) throw cause;
      return false;
    }
  }

  async function portFor(delivery: Delivery, one: Case): Promise<ChannelPort | undefined> {
    if (delivery.what === 'person-notice') {
      const conversation = await store.places.personal(delivery.person);
      return conversation === undefined ? undefined : parts.portOf(conversation, delivery.person);
    }
    const reader = delivery.what.startsWith('requester') ? one.requester : undefined;
    const port = await parts.portOf(delivery.place.conversation, reader);
    if (delivery.what !== 'desk-line' || !port?.under) return port;
    const card = (await store.deliveries.of(delivery.caseId)).find(
      (one) =>
        one.delivery.what === 'desk-card' && one.delivery.place.conversation === delivery.place.conversation,
    );
    return card?.message === undefined ? port : port.under(card.message);
  }

  async function viewOf(
    delivery: Delivery,
    one: Case,
    events: readonly CaseEvent[],
  ): Promise<View | undefined> {
    const event = 'seq' in delivery ? events.find(({ seq }) => seq === delivery.seq) : undefined;
    switch (delivery.what) {
      case 'desk-card':
        return caseCardView(one, { now: clock.now(), ...(await parts.sceneOf(one)) });
      case 'approval-card':
        return approvalCardView(one);
      case 'requester-card':
        return requesterCardView(one);
      case 'desk-line':
        return event && caseLineView(one, event);
      case 'requester-notice':
        return event && requesterNoticeView(one, event);
      case 'person-notice':
        return event && personNoticeView(one, event, delivery.person);
    }
  }

  function begin(claimed: ClaimedDelivery): void {
    const ends = tried(claimed)
      .catch((cause: unknown) => log.error('delivery-unwritten', { cause }))
      .finally(() => {
        running.delete(ends);
        work();
      });
    running.add(ends);
  }

  async function look(): Promise<void> {
    do {
      again = false;
      const free = atOnce - running.size;
      // at most one a place is due, and each that ends looks again
      const due =
        free > 0 ? await store.deliveries.claim(store.owner, clock.now(), free, store.exclusive) : [];
      for (const one of due) begin(one);
    } while (again && !stopped);
    const next = await store.deliveries.next();
    if (!stopped) callOff = clock.after(waitUntil(next), work);
  }

  const waitUntil = (next: number | undefined): number =>
    running.size >= atOnce
      ? lookMs
      : Math.max(50, Math.min(lookMs, (next ?? Number.POSITIVE_INFINITY) - clock.now()));

  function work(): void {
    if (stopped) return;
    again = true;
    if (looking) return;
    callOff();
    looking = look()
      .catch((cause: unknown) => {
        log.error('deliveries-unread', { cause });
        if (!stopped) callOff = clock.after(lookMs, work);
      })
      .finally(() => {
        looking = undefined;
        // asked for while the next look was being arranged
        if (again) work();
      });
  }

  return {
    start: work,
    changed: work,
    async idle() {
      while (looking || running.size > 0) await Promise.all([looking, ...running]);
    },
    async stop() {
      stopped = true;
      callOff();
      await Promise.all([looking, ...running]);
    },
  };
}

/** @throws SendFailed timed-out: what goes on after that is nobody's any more */
async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SendFailed('timed-out', `${longestSendMs} ms`)), longestSendMs);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
