import {
  type Case,
  type CaseEvent,
  type CasePort,
  caseOf,
  type Decided,
  type Delivery,
} from '../desk/index.ts';
import { arm } from './arm.ts';
import { entryOf } from './audit-case.ts';
import type { Audit } from './audit-write.ts';
import { hasEnded, holderOf, indexed, listed, openKey } from './case-index.ts';
import type { Engine } from './engine.ts';
import { inOrder, next } from './in-order.ts';
import type { Within } from './tables.ts';

/** Cases over either database. Everything of one call is one transaction: events, list, audit, what is to be shown. */
export function caseRepository(engine: Engine, audit: Audit): CasePort {
  const { db } = engine;

  async function write(
    tx: Within,
    turn: number,
    id: number,
    had: CaseEvent[],
    decided: readonly Decided[],
    show: Show,
  ) {
    const fresh = decided.map((one, at) => ({ ...one, seq: had.length + at + 1 }) as CaseEvent);
    for (const { seq, ...body } of fresh)
      await tx
        .insertInto('case_event')
        .values({ case_id: id, seq, at: body.at, body: JSON.stringify(body) })
        .execute();
    const one = caseOf(id, [...had, ...fresh]);
    await indexed(tx, one);
    await audit(
      tx,
      fresh.map((event) => entryOf(one, event)),
    );
    await arm(tx, turn, show(one, fresh), one.lastAt);
    return one;
  }

  const begin = (decided: readonly Decided[], key: string, show: Show) =>
    inOrder(engine, async (tx, turn) => {
      const there = await holderOf(tx, key);
      if (there !== undefined) return { case: caseOf(there, await eventsOf(tx, there)), fresh: false };
      const id = await next(tx, 'case');
      return { case: await write(tx, turn, id, [], decided, show), fresh: true };
    });

  return {
    open: (first, show) => begin([first], openKey(first), (one) => show(one)),
    gather: (first, gathers, show) => {
      const gathered: Decided = { kind: 'gathered', ...gathers, at: first.at, by: first.by };
      return begin([first, gathered], openKey({ ...first, gathers }), show);
    },
    async load(id) {
      const events = await eventsOf(db, id);
      return events.length > 0 ? { case: caseOf(id, events), events } : undefined;
    },
    append: (id, version, decided, show) =>
      inOrder(engine, async (tx, turn) => {
        const had = await eventsOf(tx, id);
        if (had.length !== version) return 'conflict';
        for (const one of decided)
          if (one.kind === 'attached' && (await hasEnded(tx, one.parent))) return 'conflict';
        return write(tx, turn, id, had, decided, show);
      }),
    async list(filter) {
      const ids = await listed(db, filter);
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('case_event')
        .select(['case_id', 'seq', 'body'])
        .where('case_id', 'in', ids)
        .orderBy('case_id')
        .orderBy('seq')
        .execute();
      const events = Map.groupBy(rows, ({ case_id }) => case_id);
      return ids.map((id) => caseOf(id, (events.get(id) ?? []).map(eventOf)));
    },
  };
}
type Show = (one: Case, events: readonly CaseEvent[]) => Delivery[];

const eventOf = ({ seq, body }: { seq: number; body: string }): CaseEvent => ({ ...JSON.parse(body), seq });

async function eventsOf(tx: Within, id: number): Promise<CaseEvent[]> {
  const rows = await tx
    .selectFrom('case_event')
    .select(['seq', 'body'])
    .where('case_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map(eventOf);
}
