import type { ClientRows, EwsRow, MapiRow } from '../facts/complaint.ts';
import { asLabel, labelPattern } from './config-labels.ts';
import { redact } from './redact.ts';

/** Longest value kept, in characters. */
const valueCap = 600;

/**
 * Rows of the client's Configuration Information window in any form in which they get copied: "Label;Value;Status;",
 * tabs, two or more spaces, a colon, a table, several rows on one line, values broken over lines.
 * Undefined where no row that this program reads is there.
 */
export function readConfigRows(text: string): ClientRows | undefined {
  const rows: Record<string, string> = {};
  let open: string | undefined;
  for (const line of onePerLine(text).split('\n')) {
    const row = rowOf(line);
    if (row !== undefined) {
      open = row.label;
      rows[open] = row.value;
    } else if (
      open !== undefined &&
      line.trim() !== '' &&
      !rows[open]!.endsWith(';') &&
      rows[open]!.length < valueCap
    ) {
      rows[open] = `${rows[open]} ${line.trim()}`.trim();
    } else open = undefined;
  }
  if (Object.keys(rows).length === 0) return undefined;
  return judged(rows);
}

/** Puts a line break before every label inside a line. */
function onePerLine(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(labelPattern, (label) => `\n${label.replace(/\s+/g, ' ')}`);
}

function rowOf(line: string): { label: string; value: string } | undefined {
  const bare = line.replace(/^[\s>|*`-]{0,8}/, '');
  const match = /^([^;\t|:]{2,48}?)(?:\s{0,3}[;\t|:]|\s{2,}|\s*$)/u.exec(bare);
  const label = match === null ? undefined : asLabel(match[1]!);
  if (match === null || label === undefined) return undefined;
  const rest = bare.slice(match[0].length);
  return { label, value: rest.trim().slice(0, valueCap) };
}

/** First field of a row: where the second is only a dash, or there is none. MAPI and EWS rows are read whole. */
function firstField(value: string): string {
  const fields = value.split(/[;\t|]|\s{2,}/).map((field) => field.trim());
  const first = fields[0] ?? '';
  return first === '--' || first === '-' ? '' : first;
}

function judged(raw: Record<string, string>): ClientRows {
  const rows: Record<string, string> = {};
  for (const [label, value] of Object.entries(raw)) {
    const whole = label === 'ews information' || label === 'mapi information';
    rows[label] = redact(whole ? value.replace(/^[;\s|]+|[;\s|]+$/g, '') : firstField(value)).text;
  }
  const ews = rows['ews information'];
  const mapi = rows['mapi information'];
  const inside = rows['inside user status']?.toLowerCase();
  return {
    ...(rows['ews internal url'] !== undefined ? { ewsInternalUrl: rows['ews internal url'] } : {}),
    ...(rows['ews external url'] !== undefined ? { ewsExternalUrl: rows['ews external url'] } : {}),
    ...(ews ? { ews: ewsRow(ews) } : {}),
    ...(mapi ? { mapi: mapiRow(mapi) } : {}),
    ...(inside === 'true' || inside === 'false' ? { insideUser: inside === 'true' } : {}),
    rows,
  };
}

function ewsRow(value: string): EwsRow {
  const text = value.toLowerCase().replace(/\s+/g, ' ');
  if (/ews status ok/.test(text)) return 'ok';
  if (/not deployed/.test(text)) return 'not-deployed';
  if (/not fully initiali[sz]ed/.test(text)) return 'not-initialized';
  return 'other';
}

function mapiRow(value: string): MapiRow {
  const text = value.toLowerCase().replace(/\s+/g, ' ');
  if (/mapi status ok/.test(text)) return 'ok';
  if (/in the process of connecting/.test(text)) return 'connecting';
  if (/unavailable/.test(text)) return 'unavailable';
  return 'other';
}
