import { databaseNow, type Engine } from './engine.ts';

/** How long what is being said counts as somebody's, milliseconds: longer than a send is waited for. */
export const sendLeaseMs = 30_000;

/** What a turn said and nobody knows to be out: its process ended in between. */
export interface Unsent {
  id: string;
  conversation: string;
  replies: unknown;
  speaker: unknown;
}
export interface OutboxRepository {
  /** out, or given up */
  sent(id: string): Promise<void>;
  /** a sign of life: what the owner has not got out yet, it goes on trying */
  renew(owner: string): Promise<void>;
  /**
   * Takes over what nobody sends any more, in the order it was said, each for one claimer only.
   * @param others everything that is not the owner's: only where no other server can be
   */
  claim(owner: string, others?: boolean): Promise<Unsent[]>;
}

export function outboxRepository(engine: Engine): OutboxRepository {
  const { db } = engine;
  return {
    async sent(id) {
      await db.deleteFrom('outbox').where('id', '=', id).execute();
    },
    async renew(owner) {
      await db
        .updateTable('outbox')
        .set({ lease_until: databaseNow(engine, sendLeaseMs) })
        .where('owner', '=', owner)
        .execute();
    },
    async claim(owner, others = false) {
      const rows = await db
        .updateTable('outbox')
        .set({ owner, lease_until: databaseNow(engine, sendLeaseMs) })
        .where('owner', '!=', owner)
        .$if(!others, (query) => query.where('lease_until', '<', databaseNow(engine)))
        .returningAll()
        .execute();
      return rows
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map(({ id, conversation, replies, speaker }) => ({
          id,
          conversation,
          replies: JSON.parse(replies),
          speaker: JSON.parse(speaker),
        }));
    },
  };
}
