import assert from 'node:assert/strict';
import type { Case, CaseEvent } from '../../desk/index.ts';
import { openStore, type Shown, type Store, type StorePlace } from '../../store/index.ts';
import { randomOf } from '../bot/kill-process.ts';
import { child } from './child.ts';
import type { DeskOrders, Said } from './desk-worker.ts';

export interface CrashOrders {
  place: StorePlace;
  auditKey?: string;
  rounds: number;
  seed: number;
  /** the next process has loaded its code when the one before is killed: quicker, and its start is not measured */
  preload: boolean;
  /** folder for compiled code */
  cache: string;
}
export interface CrashFigures {
  kills: number;
  acknowledged: number;
  shown: number;
  /** sends that the channel took without saying so, those cut off by a kill included */
  ambiguous: number;
  duplicates: number;
  /** from the start of the process, or of its work where it was preloaded, to the first thing acknowledged, ms */
  slowestStart: number;
  medianStart: number;
  auditLines: number;
}
type Shows = Extract<Said, { shown: string }>;

/** Kills a process that works at the desk at random moments, again and again, and then looks for what is lost. */
export async function crashRounds(orders: CrashOrders): Promise<CrashFigures> {
  const { place, auditKey, rounds, seed, preload, cache } = orders;
  const random = randomOf(seed);
  const acks = new Map<string, [kind: string, by: string]>();
  const shows: Shows[] = [];
  const heads: Extract<Said, { head: unknown }>['head'][] = [];
  /** shown, and not known to be out: what a kill leaves in doubt */
  const onTheirWay = new Set<string>();
  let ambiguous = 0;
  const starts: number[] = [];
  const heard = (said: Said) => {
    if ('ack' in said) for (const [seq, ...rest] of said.events) acks.set(`${said.ack} ${seq}`, rest);
    if ('shown' in said) {
      shows.push(said);
      onTheirWay.add(said.shown);
    }
    if ('out' in said) onTheirWay.delete(said.out);
    if ('head' in said) heads.push(said.head);
    if ('failed' in said && said.failed === 'ambiguous') {
      ambiguous++;
      onTheirWay.delete(said.key);
    }
  };
  const worker = () => child<Said>('desk-worker.ts', cache, heard);
  const order = (at: number, mode: DeskOrders['mode']): DeskOrders => ({
    place,
    seed: seed + at,
    mode,
    ...(auditKey ? { auditKey } : {}),
  });
  let next = worker();
  try {
    for (let round = 0; round < rounds; round++) {
      const current = next;
      await current.ready;
      const from = preload ? performance.now() : current.startedAt;
      const first = current.until((said) => 'ack' in said);
      current.tell(order(round, 'load'));
      await first;
      starts.push(performance.now() - from);
      if (preload) next = worker();
      await new Promise((resolve) => setTimeout(resolve, random() * 150));
      await current.kill();
      ambiguous += onTheirWay.size;
      onTheirWay.clear();
      if (!preload) next = worker();
    }
    await next.ready;
    next.tell(order(rounds, 'drain'));
    assert.equal(await next.ended, 0, 'what is left is shown, and the process ends by itself');
  } finally {
    await next.kill();
  }

  const store = await openStore(place, auditKey ? { auditKey } : {});
  try {
    const events = await lookFor(store, acks);
    const posts = Map.groupBy(
      shows.filter(({ how }) => how === 'post'),
      ({ shown }) => shown,
    );
    const duplicates = [...posts.values()].reduce((sum, each) => sum + each.length - 1, 0);
    await nothingStuck(store, [...events.keys()], shows);
    const { lines, faults } = await store.audit.verify(heads);
    assert.deepEqual(faults, []);
    const all = [...events.values()].flat();
    assert.equal(lines, all.length, 'one line of the audit for each change');
    assert.ok(duplicates <= ambiguous, `${duplicates} posted twice, ${ambiguous} ambiguous`);
    return {
      kills: rounds,
      acknowledged: acks.size,
      shown: shows.length,
      ambiguous,
      duplicates,
      slowestStart: Math.round(Math.max(...starts)),
      medianStart: Math.round(starts.toSorted((a, b) => a - b)[starts.length >> 1]!),
      auditLines: lines,
    };
  } finally {
    await store.close();
  }
}

/** Every change that was acknowledged is there, as it was. */
async function lookFor(store: Store, acks: Map<string, [string, string]>): Promise<Map<Case, CaseEvent[]>> {
  const events = new Map<Case, CaseEvent[]>();
  const known = new Map<string, CaseEvent>();
  for (const { id } of await store.cases.list({ most: 100_000 })) {
    const found = (await store.cases.load(id))!;
    events.set(found.case, found.events);
    for (const event of found.events) known.set(`${id} ${event.seq}`, event);
  }
  for (const [key, [kind, by]] of acks) {
    const event = known.get(key);
    assert.deepEqual([event?.kind, event?.by.id], [kind, by], `${key} is lost`);
  }
  return events;
}

/** All is out; each card shows the newest state, in one message; each place heard of a case in its order. */
async function nothingStuck(store: Store, cases: readonly Case[], shows: readonly Shows[]): Promise<void> {
  const last = new Map(shows.map((show) => [show.shown, show]));
  for (const one of cases) {
    const shown: Shown[] = await store.deliveries.of(one.id);
    for (const { state, delivery, message } of shown) {
      assert.equal(state, 'sent', JSON.stringify(delivery));
      assert.ok(message, JSON.stringify(delivery));
    }
  }
  const cards = new Map(cases.map((one) => [one.id, one.version]));
  for (const [key, { version }] of last) {
    const [what, id] = key.split(' ');
    // a card of a case under another goes on only there, and the approval's ends with the approval
    if (what === 'requester-card') assert.equal(version, cards.get(Number(id)), key);
  }
  const lines = new Map<string, number>();
  for (const { shown } of shows) {
    const [what, id, seq, ...place] = shown.split(' ');
    if (what !== 'desk-line') continue;
    const key = `${id} ${place.join(' ')}`;
    const before = lines.get(key) ?? 0;
    assert.ok(Number(seq) >= before, `${shown} after ${before}`);
    lines.set(key, Number(seq));
  }
}
