import { type AuditEntry, keyIdOf, rowOf } from './audit-line.ts';
import { StoreError } from './errors.ts';
import { next } from './in-order.ts';
import type { Within } from './tables.ts';

/** Adds to the chain inside a transaction of inOrder: the line stands or falls with what it records. */
export type Audit = (tx: Within, entries: readonly AuditEntry[]) => Promise<void>;

/** What the first line is chained to, and one whose forerunner somebody took away. */
export const beginning = '';

/** @throws StoreError audit-key where the chain so far was made with another one */
export function auditWith(key: string): Audit {
  const keyId = keyIdOf(key);
  return async (tx, entries) => {
    for (const entry of entries) {
      const seq = await next(tx, 'audit');
      const before = await tx
        .selectFrom('audit')
        .select(['hash', 'key_id'])
        .where('seq', '=', seq - 1)
        .executeTakeFirst();
      if (before && before.key_id !== keyId) throw otherKey();
      await tx
        .insertInto('audit')
        .values(rowOf(key, before?.hash ?? beginning, seq, entry))
        .execute();
    }
  };
}

/** @throws StoreError audit-key, before anything is written with a key that does not fit */
export async function keyFits(db: Within, key: string): Promise<void> {
  const last = await db
    .selectFrom('audit')
    .select('key_id')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && last.key_id !== keyIdOf(key)) throw otherKey();
}

const otherKey = () =>
  new StoreError(
    'audit-key',
    'The audit chain in the store was made with another key than this server has. Give it that key (audit: { key: … }), ' +
      'or put the file with "-audit-key" at the end of its name back beside the store.',
  );
