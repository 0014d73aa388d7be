import { sql } from 'kysely';
import { databaseNow, type Engine } from './engine.ts';

/** How long a running check counts as somebody's without a sign of life, milliseconds. */
export const leaseMs = 10_000;

/** A check whose process ended before it did. */
export interface OrphanedRun {
  conversation: string;
  run: string;
  request: unknown;
  speaker: unknown;
  /** how often it was begun, this time included */
  attempts: number;
  /** epoch milliseconds */
  startedAt: number;
}
export interface RunRepository {
  /** a sign of life for everything this owner runs */
  renew(owner: string): Promise<void>;
  /**
   * Takes over checks that nobody runs any more, each for one claimer only.
   * @param others everything that is not the owner's, alive or not: only where no other server can be
   */
  claim(owner: string, others?: boolean): Promise<OrphanedRun[]>;
  /** the check of this conversation is over */
  end(conversation: string, run: string): Promise<void>;
}

export function runRepository(engine: Engine): RunRepository {
  const { db } = engine;
  return {
    async renew(owner) {
      await db
        .updateTable('run')
        .set({ lease_until: databaseNow(engine, leaseMs) })
        .where('owner', '=', owner)
        .execute();
    },
    async claim(owner, others = false) {
      const rows = await db
        .updateTable('run')
        .set({ owner, attempts: sql`attempts + 1`, lease_until: databaseNow(engine, leaseMs) })
        .where('owner', '!=', owner)
        .$if(!others, (query) => query.where('lease_until', '<', databaseNow(engine)))
        .returningAll()
        .execute();
      return rows.map(({ conversation, run, request, speaker, attempts, started_at }) => ({
        conversation,
        run,
        request: JSON.parse(request),
        speaker: JSON.parse(speaker),
        attempts,
        startedAt: started_at,
      }));
    },
    async end(conversation, run) {
      await db.deleteFrom('run').where('conversation', '=', conversation).where('run', '=', run).execute();
    },
  };
}
