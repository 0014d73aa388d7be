import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import type { Within } from './tables.ts';

/**
 * A transaction that writes for the desk. They come one after the other, also of several servers: the audit chain has
 * one end, and what is to be shown has one order. The row of the counter is what they wait for, before anything else
 * is read, so that two of them cannot wait for each other.
 * @param work is given the number of this transaction, greater than that of any before it
 */
export function inOrder<Result>(
  { db }: Engine,
  work: (tx: Within, turn: number) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (tx) => work(tx, await next(tx, 'turn')));
}

/** The next number of this name. */
export async function next(tx: Within, name: 'turn' | 'case' | 'audit'): Promise<number> {
  const { value } = await tx
    .updateTable('counter')
    .set({ value: sql<number>`value + 1` })
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
