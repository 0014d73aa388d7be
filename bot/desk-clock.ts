import { type Actor, type BusinessHours, type Case, type Desk, overdue, recheckOf } from '../desk/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import type { DeskPlaces } from './desk-places.ts';
import { predictionOf } from './desk-prediction.ts';
import { verdictKey } from './desk-verdict.ts';
import type { Examine } from './examine.ts';
import type { Log } from './log.ts';

export interface DeskClockParts {
  store: Store;
  places: Pick<DeskPlaces, 'load'>;
  desk: Desk;
  examine: Examine;
  /** when the helpdesk is there; unclaimed for longer, a case is called to mind */
  hours: BusinessHours;
  remindAfterMs: number;
  changed: () => void;
  clock: Clock;
  log: Log;
}
/** How often what waits is looked through, milliseconds. */
const everyMs = 30_000;
/** A change that has not arrived is looked for again after this long, and this often. */
const againMs = 15 * 60_000;
const mostLooks = 8;
const system: Actor = { id: 'uc-doctor', role: 'system', channel: 'system' };

/** What time does to cases: nobody claimed it, nobody decided, a change should have spread by now. */
export function createDeskClock(parts: DeskClockParts): {
  start(): void;
  look(): Promise<void>;
  stop(): void;
} {
  const { store, desk, clock, log } = parts;
  const looks = new Map<number, { next: number; done: number }>();
  let callOff = () => {};
  let stopped = false;

  async function look(): Promise<void> {
    const now = clock.now();
    // another server may have been told that a channel is the desk's, or is no more
    await parts.places.load();
    for (const one of await store.cases.list({ status: ['open', 'claimed', 'waiting'], most: 1000 })) {
      const { id, proposal, waiting } = one;
      if (unclaimed(one, now)) await desk.act(id, { kind: 'remind' }, system);
      if (proposal && proposal.state !== 'carried-out' && now >= proposal.expiresAt)
        await desk.act(id, { kind: 'expire' }, system);
      if (waiting?.for === 'replication' && due(one, now)) await recheck(one);
    }
    parts.changed();
  }

  const unclaimed = ({ status, owner, remindedAt, openedAt, parent }: Case, now: number) =>
    status === 'open' &&
    owner === null &&
    remindedAt === undefined &&
    parent === undefined &&
    overdue(parts.hours, openedAt, now, parts.remindAfterMs);

  function due({ id, waiting }: Case, now: number): boolean {
    const { next, done } = looks.get(id) ?? { next: waiting?.until ?? now, done: 0 };
    return now >= next && done < mostLooks;
  }

  /** Looks again as whoever complained would: what is found is beside what was predicted. */
  async function recheck(one: Case): Promise<void> {
    const { id, complaint } = one;
    const { done } = looks.get(id) ?? { done: 0 };
    looks.set(id, { next: clock.now() + againMs, done: done + 1 });
    const { about: who, symptoms, said, answers } = complaint;
    const request = { run: `case-${id}`, who, symptoms: [...symptoms], said, answers };
    const found = await parts
      .examine(request, () => undefined, new AbortController().signal)
      .catch((cause: unknown) => {
        log.error('case-recheck-failed', { id, cause });
        return undefined;
      });
    const last = done + 1 >= mostLooks;
    if (found?.person.found !== 'one') {
      // nothing waits for ever: people go on from here
      if (last) await desk.act(id, { kind: 'resume' }, system);
      return;
    }
    await store.places.keepVerdict(verdictKey(found.verdictId, complaint), found, clock.now());
    const seen = predictionOf(one, recheckOf(found));
    // what has not come by now does not come by waiting
    const recheck = last && seen.prediction === 'not-yet' ? { ...seen, prediction: 'miss' as const } : seen;
    await desk.act(id, { kind: 'recheck', recheck }, system);
    if (recheck.prediction !== 'not-yet') looks.delete(id);
  }

  async function beat(): Promise<void> {
    await look().catch((cause: unknown) => log.error('desk-clock-failed', { cause }));
    if (!stopped) callOff = clock.after(everyMs, () => void beat());
  }
  return {
    start: () => {
      callOff = clock.after(everyMs, () => void beat());
    },
    look,
    stop() {
      stopped = true;
      callOff();
    },
  };
}
