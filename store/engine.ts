import { type RawBuilder, sql } from 'kysely';
import type { Database } from './tables.ts';

/** An open database of either kind; the repositories over it are the same. */
export interface Engine {
  kind: 'sqlite' | 'postgres';
  db: Database;
  close(): Promise<void>;
}

/**
 * The database's own time in epoch milliseconds: leases of several hosts are not compared by their own clocks.
 * @param plus milliseconds from now
 */
export function databaseNow({ kind }: Pick<Engine, 'kind'>, plus = 0): RawBuilder<number> {
  return kind === 'postgres'
    ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint) + ${sql.lit(plus)}`
    : sql<number>`cast(unixepoch('subsec') * 1000 as integer) + ${sql.lit(plus)}`;
}
