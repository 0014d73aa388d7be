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
import type { ClaimedDelivery, Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import { afterFailure } from './desk-failure.ts';
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
const atOnce = 8;

/** Shows what the desk's events are to show: each place in order, a card in its own message, tried again until it is out. */
export function createDeskDelivery(parts: DeskDeliveryParts): DeskDelivery {
  const { store, clock, log } = parts;
  let callOff = () => {};
  let stopped = false;
  let again = false;
  let working: Promise<void> | undefined;

  async function round(): Promise<void> {
    for (;;) {
      const due = await store.deliveries.claim(store.owner, clock.now(), atOnce, store.exclusive);
      if (due.length === 0) return;
      await Promise.all(due.map(tried));
    }
  }

  async function tried(claimed: ClaimedDelivery): Promise<void> {
    try {
      const shown = await show(claimed);
      await (shown === 'nowhere'
        ? store.deliveries.dead(claimed, 'nowhere')
        : store.deliveries.sent(claimed, shown));
    } catch (cause) {
      const after = afterFailure(cause, claimed.attempts);
      log.warn('delivery-failed', {
        what: claimed.delivery.what,
        attempts: claimed.attempts,
        next: after.do,
        cause,
      });
      await (after.do === 'give-up'
        ? store.deliveries.dead(claimed, after.why)
        : store.deliveries.retry(claimed, clock.now() + (after.do === 'again' ? after.afterMs : 0)));
    }
  }

  /** @returns the message it is now; nowhere: nobody can be reached there */
  async function show({ delivery, message }: ClaimedDelivery): Promise<string | undefined | 'nowhere'> {
    const found = await store.cases.load(delivery.caseId);
    if (!found) return 'nowhere';
    const view = await viewOf(delivery, found.case, found.events);
    const port = view && (await portFor(delivery, found.case));
    if (!view || !port) return 'nowhere';
    if (message !== undefined && (await updated(port, message, view))) return message;
    return port.post(view);
  }

  /** A message that is gone is said anew; any other failure is the caller's. */
  async function updated(port: ChannelPort, message: string, view: View): Promise<boolean> {
    try {
      await port.update(message, view);
      return true;
    } catch (cause) {
      if (afterFailure(cause, 0).do !== 'post-anew') throw cause;
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

  function work(): void {
    if (stopped) return;
    if (working) {
      again = true;
      return;
    }
    callOff();
    working = round()
      .catch((cause: unknown) => log.error('deliveries-unread', { cause }))
      .then(async () => {
        working = undefined;
        if (again) {
          again = false;
          work();
        } else if (!stopped) await sleep();
      });
  }

  async function sleep(): Promise<void> {
    const next = await store.deliveries.next().catch(() => undefined);
    const wait = Math.max(50, Math.min(lookMs, (next ?? Number.POSITIVE_INFINITY) - clock.now()));
    if (!stopped && !working) callOff = clock.after(wait, work);
  }

  return {
    start: work,
    changed: work,
    async idle() {
      while (working) await working;
    },
    async stop() {
      stopped = true;
      callOff();
      await working;
    },
  };
}
