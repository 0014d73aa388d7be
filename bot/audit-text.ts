import type { AuditFault, AuditLine } from '../store/index.ts';
import { escaped } from './log.ts';

const columns = ['seq', 'at', 'kind', 'case', 'event', 'actor', 'person', 'facts', 'detail'] as const;

function cells({ seq, at, kind, caseId, eventSeq, actor, person, facts, detail }: AuditLine): string[] {
  const { event, ...rest } = facts;
  // what people are called comes from outside: no line of it hides or steers another
  return [
    String(seq),
    new Date(at).toISOString(),
    kind,
    String(caseId ?? ''),
    [event ?? '', eventSeq ?? ''].join(' ').trim(),
    actor,
    person ?? '',
    JSON.stringify(rest),
    detail ? JSON.stringify(detail) : '',
  ].map(escaped);
}

/** A spreadsheet takes a cell that begins like a formula for one, in East Asian widths and behind white space too. */
const harmless = (text: string) =>
  /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
const quoted = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;

/** RFC 4180, with a head line. */
export const auditCsv = (lines: readonly AuditLine[]): string =>
  [columns, ...lines.map(cells)].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** For reading at the terminal. */
export const auditTable = (lines: readonly AuditLine[]): string =>
  lines
    .map((line) => {
      const [seq, at, kind, id, event, actor, person, facts, detail] = cells(line);
      const what = [kind, id ? `case ${id}` : '', event].filter(Boolean).join(' ');
      return `${seq}  ${at}  ${what}  by ${actor}${person ? `  about ${person}` : ''}  ${facts}${detail ? `  ${detail}` : ''}\n`;
    })
    .join('');

const meanings: Record<AuditFault['code'], (fault: AuditFault) => string> = {
  changed: ({ seq }) => `line ${seq} is not what was written`,
  missing: ({ seq, from }) =>
    from === seq ? `line ${seq} is missing` : `lines ${from} to ${seq} are missing`,
  reordered: ({ seq, from }) => `line ${seq} stood at ${from}`,
  'cut-off': ({ seq }) => `there were lines after ${seq}`,
  rewritten: ({ seq }) => `line ${seq} is another one than was exported: the chain was made anew`,
  unrecorded: ({ seq }) => `case ${seq} has a change without a line`,
  'other-key': ({ seq }) => `line ${seq} was made with another key`,
};
export const faultText = (fault: AuditFault): string => meanings[fault.code](fault);
