import type { AuditLook, AuditRow } from '../cards/index.ts';
import type { DeskEffect, Speaker } from '../dialogs/dialog.ts';
import type { AuditEntry, AuditLine, AuditQuery, AuditRepository } from '../store/index.ts';
import { auditCsv } from './audit-text.ts';
import { partsOf } from './report-text.ts';

/** Lines that a chat has room for as text; the command line hands out all of them. */
const most = 60;
const page = 1000;

/** Looks into the audit for an administrator, and records that somebody did. */
export async function lookIntoAudit(
  audit: AuditRepository,
  { key, value }: Extract<DeskEffect, { kind: 'read-audit' }>,
  { by, channel, at }: { by: Pick<Speaker, 'id' | 'role'>; channel: string; at: number },
): Promise<AuditLook> {
  const query: AuditQuery = key === 'case' ? { caseId: Number(value) } : { [key]: value };
  let lines: AuditLine[] = [];
  let total = 0;
  for (let after = 0; ; ) {
    const more = await audit.lines({ ...query, after, most: page });
    total += more.length;
    lines = [...lines, ...more].slice(-most);
    after = lines.at(-1)?.seq ?? after;
    if (more.length < page) break;
  }
  const looked: AuditEntry = {
    kind: 'export',
    at,
    actor: by.id,
    facts: { format: 'chat', lines: total, role: by.role, channel },
    ...(key === 'case' ? { caseId: Number(value) } : {}),
    ...(key === 'person' ? { person: value } : {}),
    ...(key === 'admin' ? { detail: { admin: value } } : {}),
  };
  await audit.record([looked]);
  return { key, value, rows: lines.map(rowOf), total, csv: partsOf(auditCsv(lines).trimEnd().split('\r\n')) };
}

function rowOf({ at, actor, kind, caseId, facts }: AuditLine): AuditRow {
  const { event, what } = facts;
  return {
    at,
    actor,
    kind,
    ...(caseId === undefined ? {} : { caseId }),
    ...(typeof event === 'string' ? { event } : {}),
    ...(typeof what === 'string' ? { what } : {}),
  };
}
