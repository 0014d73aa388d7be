import { type ExpressionBuilder, sql } from 'kysely';
import type { Delivery } from '../desk/index.ts';
import { databaseNow, type Engine } from './engine.ts';
import type { Tables } from './tables.ts';

/** How long what is being shown counts as somebody's, milliseconds: longer than a send is waited for. */
export const deliveryLeaseMs = 30_000;

/** Something to be shown now, by the claimer alone until its lease ends. */
export interface ClaimedDelivery {
  key: string;
  delivery: Delivery;
  /** where order is kept */
  place: string;
  /** the channel's id of the message that it is already: to be updated, not posted */
  message?: string;
  /** how often it was tried since it was last out, this time included */
  attempts: number;
  revision: number;
  fence: number;
}
/** What was shown of a case, and what could not be. */
export interface Shown {
  delivery: Delivery;
  state: 'ready' | 'sent' | 'dead';
  message?: string;
  why?: string;
}
type Held = Pick<ClaimedDelivery, 'key' | 'revision' | 'fence'>;

export interface DeliveryRepository {
  /**
   * Takes what is due, at most one a place and always its earliest, for one claimer each.
   * @param now epoch milliseconds
   * @param others also what other owners hold: only where no other server can be
   */
  claim(owner: string, now: number, most: number, others?: boolean): Promise<ClaimedDelivery[]>;
  /** out. What came to be shown meanwhile is shown next, in the same message; false where the lease was lost */
  sent(held: Held, message: string | undefined): Promise<boolean>;
  /** not out: again at this time, before anything later in its place */
  retry(held: Held, nextAt: number): Promise<boolean>;
  /** given up; a card comes back to life with the next change of its case */
  dead(held: Held, why: string): Promise<boolean>;
  /** when the next one is due, epoch milliseconds; those being sent, and what waits for an earlier one, are not counted */
  next(): Promise<number | undefined>;
  of(caseId: number): Promise<Shown[]>;
  /** forgets lines and notices that were out or given up before this time; @returns how many */
  prune(before: number): Promise<number>;
}

/** Nothing that is earlier in its place waits or is on its way. */
function isEarliest({
  not,
  exists,
  selectFrom,
}: ExpressionBuilder<Tables & { one: Tables['delivery'] }, 'one'>) {
  return not(
    exists(
      selectFrom('delivery as earlier')
        .select('earlier.key')
        .where('earlier.state', '=', 'ready')
        .whereRef('earlier.place', '=', 'one.place')
        .whereRef('earlier.position', '<', 'one.position'),
    ),
  );
}

export function deliveryRepository(engine: Engine): DeliveryRepository {
  const { db, kind } = engine;
  const free = { owner: '', lease_until: 0 };
  const held = ({ key, fence }: Held) =>
    db.updateTable('delivery').where('key', '=', key).where('fence', '=', fence);
  const done = async (query: { executeTakeFirst(): Promise<{ numUpdatedRows: bigint }> }) =>
    (await query.executeTakeFirst()).numUpdatedRows === 1n;
  return {
    async claim(owner, now, most, others = false) {
      const rows = await db.transaction().execute(async (tx) => {
        let query = tx
          .selectFrom('delivery as one')
          .select('one.key')
          .where('one.state', '=', 'ready')
          .where('one.next_at', '<=', now)
          .where((all) =>
            all.or([
              all('one.lease_until', '<', databaseNow(engine)),
              ...(others ? [all('one.owner', '!=', owner)] : []),
            ]),
          )
          .where(isEarliest)
          .orderBy('one.position')
          .limit(most);
        // on SQLite the transaction holds the whole file
        if (kind === 'postgres') query = query.forUpdate('one').skipLocked();
        const keys = (await query.execute()).map(({ key }) => key);
        if (keys.length === 0) return [];
        return tx
          .updateTable('delivery')
          .set({
            owner,
            fence: sql`fence + 1`,
            attempts: sql`attempts + 1`,
            lease_until: databaseNow(engine, deliveryLeaseMs),
          })
          .where('key', 'in', keys)
          .returningAll()
          .execute();
      });
      return rows
        .sort((one, other) => one.position - other.position)
        .map(({ key, body, place, message, attempts, revision, fence }) => ({
          key,
          delivery: JSON.parse(body),
          place,
          attempts,
          revision,
          fence,
          ...(message === null ? {} : { message }),
        }));
    },
    sent: (one, message) =>
      done(
        held(one).set({
          state: sql`case when revision = ${one.revision} then 'sent' else state end`,
          attempts: 0,
          ...(message === undefined ? {} : { message }),
          ...free,
        }),
      ),
    retry: (one, nextAt) => done(held(one).set({ next_at: nextAt, ...free })),
    dead: (one, why) => done(held(one).set({ state: 'dead', why, ...free })),
    async next() {
      const { due } = await db
        .selectFrom('delivery as one')
        .select(({ fn }) => fn.min('one.next_at').as('due'))
        .where('one.state', '=', 'ready')
        .where('one.lease_until', '<', databaseNow(engine))
        .where(isEarliest)
        .executeTakeFirstOrThrow();
      return due ?? undefined;
    },
    async of(caseId) {
      const rows = await db
        .selectFrom('delivery')
        .select(['body', 'state', 'message', 'why'])
        .where('case_id', '=', caseId)
        .orderBy('position')
        .execute();
      return rows.map(({ body, state, message, why }) => ({
        delivery: JSON.parse(body),
        state,
        ...(message === null ? {} : { message }),
        ...(why === null ? {} : { why }),
      }));
    },
    async prune(before) {
      const { numDeletedRows } = await db
        .deleteFrom('delivery')
        .where('state', '!=', 'ready')
        .where('armed_at', '<', before)
        .where('key', 'not like', '%-card %')
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
