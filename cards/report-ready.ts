import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** A report that was made. file: its name; href: where it can be opened, where there is such a place. */
export interface ReadyReport {
  format: 'html' | 'json';
  file: string;
  href?: string;
  /** the diagnosis that it tells */
  verdict: string;
}

/** The report is there: opened by a button where the channel can, else its name says what was sent along. */
export function reportReadyView({ format, file, href, verdict }: ReadyReport): View {
  const open = href
    ? [{ id: actionIds.report, label: phrase('report.open'), data: { verdict, format }, href, primary: true }]
    : [];
  return {
    name: 'report-ready',
    mark: 'good',
    title: phrase('report.ready.title'),
    verdict,
    blocks: [
      sentence('report.ready.text', { format, open: href ? 'yes' : 'no' }),
      {
        kind: 'facts',
        rows: [
          { label: phrase('report.file'), value: file },
          { label: phrase('label.verdict'), value: verdict },
        ],
      },
    ],
    actions: open,
  };
}
