import { timeOf } from './moment.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase, View } from './view.ts';

/** By what lines of the audit are asked for. */
export const auditKeys = ['case', 'person', 'admin'] as const;
export type AuditKey = (typeof auditKeys)[number];

/** A line of the audit, as far as it is read in a chat. */
export interface AuditRow {
  /** epoch milliseconds */
  at: number;
  actor: string;
  kind: string;
  caseId?: number;
  /** what happened, where the kind alone does not say it */
  event?: string;
  /** of something that was not let, or was looked at: a name, never words of a person */
  what?: string;
}
export interface AuditLook {
  key: AuditKey;
  /** number of the case, or who */
  value: string;
  /** the newest, oldest first */
  rows: readonly AuditRow[];
  /** lines there are */
  total: number;
  /** the same as CSV with a head line, in parts that a message has room for */
  csv: readonly (readonly string[])[];
}
/** Rows of the table; the text beside it goes back further. */
const most = 15;

const whatOf = ({ kind, event = 'none', what = 'none' }: AuditRow): Phrase =>
  kind === 'case' ? phrase('audit.event', { event }) : phrase('audit.kind', { kind, event, what });

/** Who did what, as a table, and as text that a spreadsheet takes. */
export function auditView({ key, value, rows, total, csv }: AuditLook): View {
  const shown = rows.slice(-most);
  const table: Block = {
    kind: 'table',
    head: [
      phrase('audit.at'),
      phrase('audit.by'),
      phrase('audit.what'),
      ...(key === 'case' ? [] : [phrase('desk.list.case')]),
    ],
    rows: shown.map((row) => [
      timeOf(new Date(row.at).toISOString()),
      row.actor,
      whatOf(row),
      ...(key === 'case' ? [] : [row.caseId === undefined ? '–' : `#${row.caseId}`]),
    ]),
  };
  const left = total - shown.length;
  return {
    name: 'audit',
    title: phrase('audit.title', { key, value }),
    blocks:
      rows.length === 0
        ? [sentence('audit.none')]
        : [
            table,
            ...(left > 0 ? [sentence('audit.more', { count: left }, { weight: 'subtle' })] : []),
            ...csv.map(
              (lines): Block => ({
                kind: 'code',
                caption: phrase('audit.csv'),
                lines: [...lines],
                text: true,
              }),
            ),
          ],
    actions: [],
  };
}
