import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { AuditTables } from './tables-audit.ts';

export const auditKinds = [
  'case',
  'refused',
  'mapping',
  'role',
  'export',
  'forgotten',
  'retention',
  'restored',
] as const;
/**
 * case: something happened to a case. refused: a press or command that was not let. mapping: an identity was confirmed
 * to be a person. role: somebody acted with a role. export: the audit was handed out. forgotten, retention, restored:
 * what takes data away says so itself.
 */
export type AuditKind = (typeof auditKinds)[number];

/** Something to be kept for ever: facts hold nobody's data, actor, person and detail may. */
export interface AuditEntry {
  kind: AuditKind;
  /** epoch milliseconds */
  at: number;
  actor: string;
  /** whom it is about */
  person?: string;
  caseId?: number;
  eventSeq?: number;
  facts: Readonly<Record<string, unknown>>;
  detail?: Readonly<Record<string, unknown>>;
}
export type AuditRow = AuditTables['audit'];
type Personal = Pick<AuditRow, 'actor' | 'person' | 'detail' | 'salt'>;
export type Chained = Pick<
  AuditRow,
  'seq' | 'at' | 'kind' | 'case_id' | 'event_seq' | 'facts' | 'digest' | 'key_id'
>;

/** Of the personal part: salted, so that who was forgotten cannot be found again by trying names. */
export function digestOf({ salt, actor, person, detail }: Personal): string {
  return createHash('sha256')
    .update(JSON.stringify([salt, actor, person, detail]))
    .digest('hex');
}

/** HMAC-SHA-256 over the line before and everything of this one; of its personal part the digest only. */
export function hashOf(key: string, before: string, line: Chained): string {
  const { seq, at, kind, case_id, event_seq, facts, digest, key_id } = line;
  return createHmac('sha256', key)
    .update(JSON.stringify([before, seq, at, kind, case_id, event_seq, facts, digest, key_id]))
    .digest('hex');
}
/** Says which key it was, and nothing about it. */
export const keyIdOf = (key: string): string =>
  createHmac('sha256', key).update('key id').digest('hex').slice(0, 12);

export const freshSalt = (): string => randomBytes(16).toString('hex');

/** The row of an entry, behind the line before. */
export function rowOf(key: string, before: string, seq: number, entry: AuditEntry): AuditRow {
  const { kind, at, actor, person = null, caseId = null, eventSeq = null, facts, detail } = entry;
  const personal = {
    actor,
    person,
    detail: detail === undefined ? null : JSON.stringify(detail),
    salt: freshSalt(),
  };
  const chained = {
    seq,
    at,
    kind,
    case_id: caseId,
    event_seq: eventSeq,
    facts: JSON.stringify(facts),
    digest: digestOf(personal),
    key_id: keyIdOf(key),
  };
  return { ...personal, ...chained, hash: hashOf(key, before, chained) };
}
