import { randomBytes } from 'node:crypto';
import type { Audit } from './audit-write.ts';
import type { Engine } from './engine.ts';
import { eraseInAudit } from './erase-audit.ts';
import { eraseInCases } from './erase-cases.ts';
import { forgetTalk } from './erase-talk.ts';
import { replacing } from './erase-text.ts';
import { inOrder } from './in-order.ts';
import { type Retained, type Retention, retain } from './retention.ts';

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
        const { conversations, diagnoses } = await forgetTalk(tx, identities, replace);
        const counts = { cases, conversations, diagnoses };
        const facts = { pseudonym, ...counts, lines };
        await audit(tx, [{ kind: 'forgotten', at: now, actor: replace(by), facts }]);
        return { pseudonym, ...counts, auditLines: Object.keys(lines).length };
      }),
    retain: (policy, by, now, dry = false) =>
      inOrder(engine, (tx) => retain(tx, audit, policy, { by, now, dry })),
  };
}
