import { sql } from 'kysely';
import type { AuditEntry, AuditKind, AuditRow } from './audit-line.ts';
import { type AuditHead, type Verified, verifyAudit } from './audit-verify.ts';
import type { Audit } from './audit-write.ts';
import type { Engine } from './engine.ts';
import { inOrder } from './in-order.ts';

/** Which lines: all of what is named holds. */
export interface AuditQuery {
  /** did it, or it is about them; upper and lower case are one */
  person?: string;
  caseId?: number;
  /** did it with an administrator's role */
  admin?: string;
  kind?: AuditKind;
  /** at or after, epoch milliseconds */
  since?: number;
  /** lines after this one: to read on */
  after?: number;
  /** 1,000 unless told */
  most?: number;
}
export interface AuditLine extends AuditEntry {
  seq: number;
}
export interface AuditRepository {
  /** something that is not a change of a case: those are recorded with the change */
  record(entries: readonly AuditEntry[]): Promise<void>;
  /** oldest first */
  lines(query: AuditQuery): Promise<AuditLine[]>;
  /** the end of the chain, to be kept somewhere else; undefined while there is nothing */
  head(): Promise<AuditHead | undefined>;
  /**
   * Reads the whole chain.
   * @param heads ends that were exported before: without them a chain that was made anew or cut off looks whole
   */
  verify(heads?: readonly AuditHead[]): Promise<Verified>;
}

export function auditRepository(engine: Engine, audit: Audit, key: string): AuditRepository {
  const { db } = engine;
  return {
    record: (entries) => inOrder(engine, (tx) => audit(tx, entries)),
    async lines({ person, caseId, admin, kind, since, after = 0, most = 1000 }) {
      let query = db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(most);
      const same = (column: 'actor' | 'person', who: string) =>
        sql<boolean>`lower(${sql.ref(column)}) = ${who.toLowerCase()}`;
      if (person !== undefined)
        query = query.where((all) => all.or([same('actor', person), same('person', person)]));
      if (admin !== undefined)
        query = query.where(same('actor', admin)).where('facts', 'like', '%"role":"admin"%');
      if (caseId !== undefined) query = query.where('case_id', '=', caseId);
      if (kind !== undefined) query = query.where('kind', '=', kind);
      if (since !== undefined) query = query.where('at', '>=', since);
      return (await query.execute()).map(lineOf);
    },
    head: async () =>
      db.selectFrom('audit').select(['seq', 'hash', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst(),
    verify: (heads = []) => verifyAudit(engine, key, heads),
  };
}

function lineOf(row: AuditRow): AuditLine {
  const { seq, at, kind, case_id, event_seq, facts, actor, person, detail } = row;
  return {
    seq,
    at,
    kind: kind as AuditKind,
    actor,
    ...(person === null ? {} : { person }),
    ...(case_id === null ? {} : { caseId: case_id }),
    ...(event_seq === null ? {} : { eventSeq: event_seq }),
    facts: JSON.parse(facts),
    ...(detail === null ? {} : { detail: JSON.parse(detail) }),
  };
}
