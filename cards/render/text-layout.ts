import { partsOf } from './line-breaks.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let sum = 0;
  for (const { segment } of segmenter.segment(text)) sum += wide.test(segment) ? 2 : 1;
  return sum;
}

export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Where in a long word a line may end with some sense: after these, if that leaves the line not too short. */
const joints = /[,/@.;:_-]/;

/** The pieces of a word that is longer than a line (a URL, a distinguished name). */
function pieces(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of segmenter.segment(word)) {
    if (widthOf(part) + widthOf(segment) > width) {
      const joint = [...part].findLastIndex((character) => joints.test(character)) + 1;
      const at = joint > part.length * 0.5 && joint < part.length ? joint : part.length;
      parts.push(part.slice(0, at));
      part = part.slice(at);
    }
    part += segment;
  }
  return [...parts, part];
}

/**
 * Breaks at spaces, and between the characters of writing that has none; a word longer than a line is broken
 * after a comma, slash or the like, or where the line ends. No line ends with a blank.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let joint = line ? ' ' : '';
    for (const part of partsOf(word)) {
      if (widthOf(line) + joint.length + widthOf(part) <= width) {
        line += joint + part;
      } else {
        if (line) lines.push(line.trimEnd());
        const parts = widthOf(part) <= width ? [part] : pieces(part, width);
        lines.push(...parts.slice(0, -1));
        line = parts.at(-1) ?? '';
      }
      joint = '';
    }
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}

/** Column widths that fit: the widest column gives way first, none below `least`. */
export function fitColumns(natural: readonly number[], total: number, gap: number, least = 8): number[] {
  const widths = natural.map((width) => Math.min(width, total));
  let over = widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1) - total;
  for (; over > 0; over -= 1) {
    const widest = Math.max(...widths);
    if (widest <= least) break;
    widths[widths.lastIndexOf(widest)] = widest - 1;
  }
  return widths;
}

/** Rows of cells as aligned lines; every cell wraps inside its column. */
export function columns(rows: readonly string[][], widths: readonly number[], gap: number): string[] {
  return rows.flatMap((row) => {
    const cells = row.map((cell, index) => wrap(cell, widths[index] ?? 10));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((cell, index) => padTo(cell[at] ?? '', widths[index] ?? 0))
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  });
}
