import { randomBytes } from 'node:crypto';
import type { Audit } from './audit-write.ts';
import type { Engine } from './engine.ts';
import { eraseInAudit } from './erase-audit.ts';
import { eraseInCases } from './erase-cases.ts';
import { replacing } from './erase-text.ts';
import { inOrder } from './in-order.ts';
import { naming } from './naming.ts';
import { type Retained, type Retention, retain } from './retention.ts';
import type { Within } from './tables.ts';

export type { Retained, Retention } from './retention.ts';

export interface Forgotten {
  /** what stands in their place; it says nothing about them */
  pseudonym: string;
  cases: number;
  auditLines: number;
  conversations: number;
  diagnoses: number;
}
export interface ErasureRepository {
  /**
   * Replaces a person by a pseudonym wherever the store names them, in one transaction; the audit stays verifiable.
   * @param identities every address they have: chat identity, SIP, mail
   * @param by who ordered it
   */
  forget(identities: readonly string[], by: string, now: number): Promise<Forgotten>;
  /** takes away what is older than the policy keeps; dry: only counts */
  retain(policy: Retention, by: string, now: number, dry?: boolean): Promise<Retained>;
}

export function erasureRepository(engine: Engine, audit: Audit): ErasureRepository {
  return {
    forget: (identities, by, now) =>
      inOrder(engine, async (tx) => {
        const pseudonym = `erased-${randomBytes(8).toString('hex')}`;
        const replace = replacing(identities, pseudonym);
        const cases = await eraseInCases(tx, identities, replace);
        const lines = await eraseInAudit(tx, identities, replace);
        const { conversations, diagnoses } = await forgetTalk(tx, identities);
        const counts = { cases, conversations, diagnoses };
        const facts = { pseudonym, ...counts, lines };
        await audit(tx, [{ kind: 'forgotten', at: now, actor: replace(by), facts }]);
        return { pseudonym, ...counts, auditLines: Object.keys(lines).length };
      }),
    retain: (policy, by, now, dry = false) =>
      inOrder(engine, (tx) => retain(tx, audit, policy, { by, now, dry })),
  };
}

/** What was said with them and about them, and what waits to be said. */
async function forgetTalk(tx: Within, identities: readonly string[]) {
  const names = identities.map((name) => name.toLowerCase());
  const found = await tx.deleteFrom('diagnosis').where('person', 'in', names).executeTakeFirst();
  await tx.deleteFrom('preference').where(naming('identity', identities)).execute();
  await tx.deleteFrom('person_place').where(naming('identity', identities)).execute();
  await tx.deleteFrom('verdict').where(naming('body', identities)).execute();
  const conversations = await tx
    .selectFrom('conversation')
    .select('key')
    .where((all) => all.or(['key', 'state', 'reference'].map((column) => naming(column, identities))))
    .execute();
  const keys = conversations.map(({ key }) => key);
  if (keys.length > 0) {
    // the state begins anew; the version goes on, so that a turn under way does not bring it back
    await tx
      .updateTable('conversation')
      .set(({ eb }) => ({ state: null, version: eb('version', '+', 1) }))
      .where('key', 'in', keys)
      .execute();
    await tx
      .updateTable('conversation')
      .set({ reference: null })
      .where(naming('reference', identities))
      .execute();
  }
  for (const column of ['speaker', 'note', 'conversation'] as const)
    await tx.deleteFrom('reminder').where(naming(column, identities)).execute();
  for (const column of ['speaker', 'request', 'conversation'] as const)
    await tx.deleteFrom('run').where(naming(column, identities)).execute();
  for (const column of ['speaker', 'replies', 'conversation'] as const)
    await tx.deleteFrom('outbox').where(naming(column, identities)).execute();
  await tx.deleteFrom('press').where(naming('data', identities)).execute();
  return { conversations: keys.length, diagnoses: Number(found.numDeletedRows) };
}
