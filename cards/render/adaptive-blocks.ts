import type { Block, Phrase } from '../view.ts';
import { colours, container, grid, type Json, paragraph, type Run, weightsOf } from './adaptive-elements.ts';
import { fenced } from './clean.ts';
import { signs, type Words } from './words.ts';

/** One pass over a view: what was put aside, and how much is shown. */
export interface Pass {
  words: Words;
  /** most rows of a table or list; the rest is announced */
  rows: number;
  /** folded parts that may still be shown; the rest is announced */
  folds: number;
  /** commands, fenced, in the order of the card */
  codeTexts: string[];
  /** folded parts so far, for ids that are the same in every run */
  seen: number;
  /** folded parts that were left out */
  dropped: number;
}

const cited = (phrase: Phrase, pass: Pass): Run[] => {
  const cites = pass.words.cites(phrase);
  return cites ? [{ text: ` ${cites}`, subtle: true, small: true }] : [];
};
const said = (value: Phrase | string, pass: Pass, look: Omit<Run, 'text'> = {}): Run[] =>
  typeof value === 'string'
    ? [{ text: pass.words.full(value), ...look }]
    : [{ text: pass.words.of(value), ...look }, ...cited(value, pass)];

/** Rows that fit, and the sentence about those that do not. */
function capped<T>(rows: readonly T[], pass: Pass): { shown: readonly T[]; note: Json[] } {
  if (rows.length <= pass.rows) return { shown: rows, note: [] };
  const count = rows.length - pass.rows;
  const text = pass.words.of({ id: 'ui.cut.rows', args: { count } });
  return { shown: rows.slice(0, pass.rows), note: [paragraph([{ text, subtle: true }], 'Small')] };
}

const longValue = 44;

function facts(block: Extract<Block, { kind: 'facts' }>, pass: Pass): Json[] {
  const { shown, note } = capped(block.rows, pass);
  const rows = shown.map((row, at) => {
    const sign: Run[] = row.mark
      ? [{ text: `${signs[row.mark]} `, bold: true, colour: colours[row.mark] }]
      : [];
    const label = pass.words.of(row.label);
    const before = shown[at - 1];
    const again = before !== undefined && pass.words.of(before.label) === label;
    return {
      label: again ? [] : said(row.label, pass, { bold: true }),
      value: [...sign, ...said(row.value, pass)],
    };
  });
  const long = rows.some((row) => row.value.reduce((sum, one) => sum + one.text.length, 0) > longValue);
  if (!long) {
    const cells = rows.map((row) => [row.label.length > 0 ? row.label : [{ text: ' ' }], row.value]);
    return [grid(cells, [2, 3], { head: false, lines: false }), ...note];
  }
  // Long values under their label: on a phone a second column would leave three words a line.
  const stacked = rows.flatMap((row) => {
    const label = row.label.map((one) => ({ ...one, small: true, subtle: true }));
    const value = paragraph(row.value, label.length > 0 ? 'None' : 'Small');
    return label.length > 0 ? [paragraph(label, 'Medium'), value] : [value];
  });
  return [...stacked, ...note];
}

const narrowCell = 14;

function table(block: Extract<Block, { kind: 'table' }>, pass: Pass): Json[] {
  const { shown, note } = capped(block.rows, pass);
  const head = block.head.map((phrase) => said(phrase, pass, { bold: true }));
  const text = shown.map((row) => row.map((one) => pass.words.full(one)));
  const narrow = text.every((row) => row.slice(1).every((one) => one.length <= narrowCell));
  if (block.head.length <= 3 || narrow) {
    const weights = narrow ? [4, ...block.head.slice(1).map(() => 2)] : weightsOf(text);
    const rows = [head, ...shown.map((row) => row.map((one) => said(one, pass)))];
    return [grid(rows, weights, { head: true, lines: true }), ...note];
  }
  const stacked = shown.map((row) =>
    container(
      row.map((one, at) => {
        if (at === 0) return paragraph(said(one, pass, { bold: true }));
        const name: Run = {
          text: `${pass.words.full(block.head[at] ?? { id: 'value.absent' })}: `,
          subtle: true,
        };
        return paragraph([name, ...said(one, pass)], 'None');
      }),
      { spacing: 'Medium' },
    ),
  );
  return [...stacked, ...note];
}

function code(block: Extract<Block, { kind: 'code' }>, pass: Pass): Json[] {
  const number = pass.codeTexts.length + 1;
  const caption = pass.words.full(block.caption);
  const name = pass.words.of({ id: 'ui.code.name', args: { number } });
  pass.codeTexts.push(`${name}: ${caption}\n${fenced(block.lines)}`);
  const beside = pass.words.of({ id: 'ui.code.beside', args: { number } });
  return [
    paragraph([{ text: caption, bold: true }], 'Medium'),
    paragraph([{ text: `⧉ ${beside}`, subtle: true }], 'None'),
  ];
}

function more(block: Extract<Block, { kind: 'more' }>, pass: Pass): Json[] {
  pass.seen += 1;
  const id = `more-${pass.seen}`;
  if (pass.seen > pass.folds) {
    pass.dropped += 1;
    // Commands are never lost with the part that is left out.
    blocksOf(block.blocks, pass);
    return [];
  }
  const caption = pass.words.full(block.caption);
  const toggle = { type: 'Action.ToggleVisibility', title: caption, targetElements: [id] };
  return [
    { type: 'ActionSet', actions: [toggle], spacing: 'Small' },
    container(blocksOf(block.blocks, pass), { id, isVisible: false, style: 'emphasis', spacing: 'Small' }),
  ];
}

/** A block as elements. The switch is complete: a new kind of block does not compile until it is drawn. */
export function elementsOf(block: Block, pass: Pass): Json[] {
  switch (block.kind) {
    case 'text': {
      const look = { bold: block.weight === 'strong', subtle: block.weight === 'subtle' };
      const spacing = block.weight === 'strong' ? 'Medium' : 'Small';
      return [paragraph(said(block.phrase, pass, look), spacing)];
    }
    case 'facts':
      return facts(block, pass);
    case 'steps':
      return block.rows.map((row) =>
        paragraph([
          { text: `${signs[row.mark]} `, bold: true, colour: colours[row.mark] },
          ...said(row.label, pass),
          { text: ` · ${pass.words.mark(row.mark, 'step')}`, subtle: true },
        ]),
      );
    case 'table':
      return table(block, pass);
    case 'code':
      return code(block, pass);
    case 'more':
      return more(block, pass);
  }
}

export const blocksOf = (blocks: readonly Block[], pass: Pass): Json[] =>
  blocks.flatMap((block) => elementsOf(block, pass));
