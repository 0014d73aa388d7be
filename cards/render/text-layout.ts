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

/** Breaks at spaces; a word longer than a line (a URL, a distinguished name) is broken where the line ends. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const push = () => {
    if (line) lines.push(line);
    line = '';
  };
  for (const word of text.split(' ')) {
    if (line && widthOf(line) + 1 + widthOf(word) > width) push();
    if (widthOf(word) <= width) {
      line = line ? `${line} ${word}` : word;
      continue;
    }
    push();
    for (const { segment } of segmenter.segment(word)) {
      if (widthOf(line) + widthOf(segment) > width) push();
      line += segment;
    }
  }
  push();
  return lines.length > 0 ? lines : [''];
}

/** Column widths that fit: the widest column gives way first, none below `least`. */
export function fitColumns(natural: readonly number[], total: number, gap: number, least = 8): number[] {
  const widths = [...natural];
  const room = total - gap * (widths.length - 1);
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const widest = Math.max(...widths);
    if (widest <= least) break;
    const index = widths.indexOf(widest);
    const next = Math.max(least, ...widths.filter((width) => width < widest));
    const cut = Math.min(over, Math.max(1, widest - next));
    widths[index] = widest - cut;
    over -= cut;
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
