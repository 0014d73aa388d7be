import type { Mark } from '../view.ts';

/** Parts of an Adaptive Card, as JSON. */
export type Json = { [key: string]: unknown };
export type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention';

/** Named colours only: light, dark and high contrast themes each draw them their way. */
export const colours: Record<Mark, Colour> = {
  good: 'good',
  bad: 'attention',
  partly: 'warning',
  unknown: 'accent',
  busy: 'accent',
  waiting: 'default',
};
/** Container styles of the same names. */
export const tones: Record<Mark, string> = {
  good: 'good',
  bad: 'attention',
  partly: 'warning',
  unknown: 'accent',
  busy: 'accent',
  waiting: 'emphasis',
};

export interface Run {
  text: string;
  bold?: boolean;
  subtle?: boolean;
  colour?: Colour;
  small?: boolean;
  /** what a tap on it does */
  tap?: Json;
}

/**
 * A run of text. Unlike a TextBlock, a TextRun is never read as Markdown and never holds a mention,
 * so values from outside need no escaping that a client could undo.
 */
function run({ text, bold, subtle, colour, small, tap }: Run): Json | string {
  if (!bold && !subtle && !colour && !small && !tap) return text;
  return {
    type: 'TextRun',
    text,
    ...(bold ? { weight: 'Bolder' } : {}),
    ...(subtle ? { isSubtle: true } : {}),
    ...(colour && colour !== 'default' ? { color: colour } : {}),
    ...(small ? { size: 'Small' } : {}),
    ...(tap ? { selectAction: tap } : {}),
  };
}

/** One paragraph; it always wraps. */
export function paragraph(runs: readonly Run[], spacing?: string): Json {
  const shown: (Json | string)[] = [];
  for (const one of runs.filter(({ text }) => text !== '').map(run)) {
    const last = shown.at(-1);
    if (typeof one === 'string' && typeof last === 'string') shown.splice(-1, 1, last + one);
    else shown.push(one);
  }
  return { type: 'RichTextBlock', inlines: shown, ...(spacing ? { spacing } : {}) };
}

export function container(items: Json[], more: Json = {}): Json {
  return { type: 'Container', items, ...more };
}

const cell = (runs: readonly Run[]): Json => ({ type: 'TableCell', items: [paragraph(runs)] });

/** A table of runs. weights: relative widths of the columns. */
export function grid(
  rows: Run[][][],
  weights: readonly number[],
  options: { head: boolean; lines: boolean },
): Json {
  return {
    type: 'Table',
    columns: weights.map((width) => ({ width })),
    firstRowAsHeaders: options.head,
    showGridLines: options.lines,
    rows: rows.map((row) => ({ type: 'TableRow', cells: row.map(cell) })),
  };
}

/** Relative widths by what stands in the columns, between 2 and 6: a narrow screen breaks lines, it never scrolls. */
export function weightsOf(rows: readonly string[][]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, index) => {
    const lengths = rows.map((row) => row[index]?.length ?? 0);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return Math.round(Math.min(6, Math.max(2, Math.sqrt(mean))));
  });
}
