import type { ClientRows } from '../facts/complaint.ts';
import type { ConfigLabel } from '../knowledge/config-labels.ts';
import { asLabel, isPlainWord, onePerLine } from './config-labels.ts';
import { type RowValue, rowValue } from './config-values.ts';
import { hostIsWhole, type Line, type Source } from './source.ts';

interface Row {
  label: ConfigLabel;
  value: RowValue;
  /** its end may be missing: the text ends within it */
  cut: boolean;
}
interface Open {
  label: ConfigLabel;
  rest: string;
  /** the label stands alone on its line: the value is on the next one */
  alone: boolean;
  line: Line;
  joined: number;
}

const blankField = /^(?:[;\t|]|-{1,2}(?=\s*(?:[;\t|]|$)|\s{2})|$)/;
const blank: RowValue = { text: '', closed: false };
/** How a wrapped address goes on. */
const pathPiece = /^(?:\/|EWS\/|Exchange\.asmx|asmx|WSSecurity|abs\/|handler|groupexpansion)/i;
/** Lines that one status may be broken over, at most. */
const joinCap = 6;
/** Longest value looked at, in characters. */
const restCap = 800;

/**
 * Windows of Configuration Information in any form in which they get copied or typed: "Label;Value;Status;", tabs, two
 * or more spaces, a colon, a table, one column (label, then value), several rows on one line, values broken over lines,
 * any known language. A row whose end may be missing is left out. A label that comes again with another value begins
 * another window.
 */
export function readConfigRows(source: Source): ClientRows[] {
  const rows = rowsOf(source);
  const company = rows.filter(({ label }) => !isPlainWord(label)).length;
  const shown = rows
    .filter(({ label }) => company >= 3 || !isPlainWord(label))
    .filter((row) => !shortened(row, rows));
  const windows: Map<string, RowValue>[] = [];
  for (const { label, value } of shown) {
    const open = windows.at(-1);
    const before = open?.get(label.id);
    if (open === undefined || (before !== undefined && before.text !== value.text)) windows.push(new Map());
    windows.at(-1)!.set(label.id, value);
  }
  return windows.map(judged);
}

/** An address that ends the text after .asmx may go on, unless it is all there is or the other one ends there too. */
function shortened(row: Row, rows: readonly Row[]): boolean {
  if (!row.cut || !/\.asmx$/i.test(row.value.text)) return false;
  return !rows.every((other) => other === row || /\.asmx$/i.test(other.value.text));
}

function rowsOf(source: Source): Row[] {
  const rows: Row[] = [];
  const pieces = onePerLine(source.lines.map(({ text }) => text).join('\n')).split('\n');
  let open: Open | undefined;
  const close = () => {
    const row = open && closed(open, source);
    if (row) rows.push(row);
    open = undefined;
  };
  pieces.forEach((text, at) => {
    const line: Line = { text, whole: at < pieces.length - 1 };
    const begun = rowOf(line);
    if (begun) {
      close();
      open = begun;
      return;
    }
    if (open === undefined) return;
    const more = text.trim();
    if (more === '' && open.alone && open.joined === 0) {
      // an empty line is an empty value, unless what follows can only be this row's value
      open = line.whole ? { ...open, joined: 1 } : undefined;
    } else if (!goesOn(open, more)) {
      // what ends the text within a value may be the beginning of this one
      if (open.alone && !line.whole && more !== '') open = undefined;
      else close();
    } else {
      const glue = open.alone || open.label.type === 'url' ? '' : ' ';
      open = {
        ...open,
        rest: `${open.rest}${glue}${more}`.slice(0, restCap),
        alone: false,
        line,
        joined: open.joined + 1,
      };
    }
  });
  close();
  return rows;
}

/** Whether a line that is no row belongs to the row before it. */
function goesOn({ label, rest, alone, joined }: Open, more: string): boolean {
  if (more === '') return false;
  if (alone) {
    if (blankField.test(more)) return false;
    if (label.type === 'ews' || label.type === 'mapi')
      return joined === 0 || rowValue(label.type, more) !== undefined;
    if (label.type === 'text' || label.type === 'licence') return joined === 0;
    return (
      rowValue(label.type, more) !== undefined && (label.type !== 'sip' || /^(?:sips?|tel|eum):/i.test(more))
    );
  }
  if (joined >= joinCap || rest.length >= restCap) return false;
  if (label.type === 'ews' || label.type === 'mapi')
    return rowValue(label.type, rest) === undefined && !/\w;$/.test(rest);
  return (
    label.type === 'url' &&
    /^https?:\/\/\S+$/i.test(rest) &&
    pathPiece.test(more) &&
    !/(?:WSSecurity|handler|svc)$/i.test(rest)
  );
}

function rowOf(line: Line): Open | undefined {
  const bare = line.text.replace(/^[\s>|*`•·-]{0,8}/, '');
  const match = /^([^;\t|:：]{2,64}?)(\s{0,3}[;\t|:：]|\s{2,}|\s*$)/u.exec(bare);
  const label = match === null ? undefined : asLabel(match[1]!);
  if (match === null || label === undefined) return undefined;
  const rest = bare.slice(match[0].length).replace(/^ +/, '').slice(0, restCap);
  return {
    label,
    rest,
    alone: match[2]!.trim() === '' && !match[2]!.includes('\t') && rest === '',
    line,
    joined: 0,
  };
}

function closed({ label, rest, line }: Open, source: Source): Row | undefined {
  const ended = line.whole || /[;|\t]\s*$/.test(rest);
  const status = label.type === 'ews' || label.type === 'mapi';
  if (!status && blankField.test(rest)) {
    const known = line.whole || /^[;\t|]./.test(rest) || /^-{1,2}[;\t|\s]/.test(rest);
    return known ? { label, value: blank, cut: false } : undefined;
  }
  const value = rowValue(label.type, rest);
  if (value === undefined) {
    const text = rest.replace(/^[;\s|]+|[;\s|]+$/g, '').slice(0, 200);
    if (!ended) return undefined;
    if (text === '' || /^-{1,2}$/.test(text)) return status ? undefined : { label, value: blank, cut: false };
    return {
      label,
      value: {
        text,
        closed: false,
        ...(label.type === 'ews' ? { ews: 'other' as const } : {}),
        ...(label.type === 'mapi' ? { mapi: 'other' as const } : {}),
      },
      cut: false,
    };
  }
  const after = rest.slice(value.text.length);
  const whole =
    line.whole ||
    value.closed ||
    (label.type === 'sip' ? /^\s{0,3}(?:;-|[\t|]|\s{2}\S)/ : /^\s{0,3}(?:[;\t|]|\s{2}\S)/).test(after) ||
    (label.type === 'host' && hostIsWhole(source, line, value.text));
  return whole ? { label, value, cut: !line.whole && !/^\s{0,3}[;\t|]/.test(after) } : undefined;
}

function judged(window: ReadonlyMap<string, RowValue>): ClientRows {
  const internal = window.get('ews internal url')?.text;
  const external = window.get('ews external url')?.text;
  const ews = window.get('ews information')?.ews;
  const mapi = window.get('mapi information')?.mapi;
  const inside = window.get('inside user status')?.flag;
  return {
    ...(internal === undefined ? {} : { ewsInternalUrl: internal }),
    ...(external === undefined ? {} : { ewsExternalUrl: external }),
    ...(ews === undefined ? {} : { ews }),
    ...(mapi === undefined ? {} : { mapi }),
    ...(inside === undefined ? {} : { insideUser: inside }),
    rows: Object.fromEntries([...window].map(([id, { text }]) => [id, text])),
  };
}
