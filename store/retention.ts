import type { AuditHead } from './audit-verify.ts';
import type { Audit } from './audit-write.ts';
import { ongoing } from './case-index.ts';
import type { Within } from './tables.ts';

/** How long what is kept, milliseconds; absent: for ever. */
export interface Retention {
  /** after the last change of a case that has ended; an open one stays */
  cases?: number;
  diagnoses?: number;
  /** lines of the audit, from the beginning on */
  audit?: number;
}
export interface Retained {
  cases: number;
  diagnoses: number;
  auditLines: number;
}
/** A transaction is not made longer than this; what is left is taken the next time. */
const mostCases = 500;

/** Takes away what is too old, and says so in the audit where there was anything. */
export async function retain(
  tx: Within,
  audit: Audit,
  { cases, diagnoses, audit: lines }: Retention,
  { by, now, dry }: { by: string; now: number; dry: boolean },
): Promise<Retained> {
  const ids = cases === undefined ? [] : await ended(tx, now - cases);
  const old = diagnoses === undefined ? 0 : await oldDiagnoses(tx, now - diagnoses);
  const cut = lines === undefined ? undefined : await lastBefore(tx, now - lines);
  const count = cut ? await linesUpTo(tx, cut.seq) : 0;
  const taken = { cases: ids.length, diagnoses: old, auditLines: count };
  if (dry || ids.length + old + count === 0) return taken;
  if (ids.length > 0) {
    await tx.deleteFrom('case_event').where('case_id', 'in', ids).execute();
    await tx.deleteFrom('delivery').where('case_id', 'in', ids).execute();
    await tx.deleteFrom('case_index').where('id', 'in', ids).execute();
  }
  // what an open case shows of an older one is gone with it
  if (cases !== undefined)
    await tx
      .deleteFrom('verdict')
      .where('kept_at', '<', now - cases)
      .execute();
  if (diagnoses !== undefined)
    await tx
      .deleteFrom('diagnosis')
      .where('at', '<', now - diagnoses)
      .execute();
  const facts = { ...taken, ...(cut ? { cut } : {}) };
  await audit(tx, [{ kind: 'retention', at: now, actor: by, facts }]);
  // after the line is chained to the last of those that go
  if (cut) await tx.deleteFrom('audit').where('seq', '<=', cut.seq).execute();
  return taken;
}

async function ended(tx: Within, before: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('case_index')
    .select('id')
    .where('status', 'not in', ongoing)
    .where('last_at', '<', before)
    .orderBy('id')
    .limit(mostCases)
    .execute();
  return rows.map(({ id }) => id);
}
async function oldDiagnoses(tx: Within, before: number): Promise<number> {
  const { count } = await tx
    .selectFrom('diagnosis')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(count);
}
/** The last of the lines that may go: the first younger one ends them, whatever the clocks said later. */
async function lastBefore(tx: Within, before: number): Promise<AuditHead | undefined> {
  const young = await tx
    .selectFrom('audit')
    .select('seq')
    .where('at', '>=', before)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  let query = tx.selectFrom('audit').select(['seq', 'hash', 'at']).orderBy('seq', 'desc').limit(1);
  if (young) query = query.where('seq', '<', young.seq);
  return query.executeTakeFirst();
}
async function linesUpTo(tx: Within, seq: number): Promise<number> {
  const { count } = await tx
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('seq', '<=', seq)
    .executeTakeFirstOrThrow();
  return Number(count);
}
