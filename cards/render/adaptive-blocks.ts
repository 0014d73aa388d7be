import type { Block, Phrase } from '../view.ts';
import { citedRuns, type Taps } from './adaptive-cites.ts';
import { colours, container, grid, type Json, paragraph, type Run, weightsOf } from './adaptive-elements.ts';
import { press } from './adaptive-press.ts';
import { fenced } from './clean.ts';
import { isHeading, placeOf } from './heading.ts';
import { pictureUri } from './picture.ts';
import { signs, type Words } from './words.ts';

/** One pass over a view: what was put aside, and how much is shown. */
export interface Pass {
  words: Words;
  /** the same for text that is read as Markdown */
  markdown: Words;
  /** most rows of a table or list; the rest is announced */
  rows: number;
  /** lines: tables and lists of facts as lines, one a row, a third of the size; plain: such lines without bold labels */
  draw: 'tables' | 'lines' | 'plain';
  /** the diagnosis that is told: what is cited of it can be opened */
  verdict?: string;
  taps: Taps;
  /** folded parts that may still be shown; the rest is announced */
  folds: number;
  /** parts that can be fetched are only buttons */
  fetched: boolean;
  /** commands, fenced, in the order of the card */
  codeTexts: string[];
  /** inside a folded part: only there lists of facts become lines, and lose their bold labels, to save room */
  folded: boolean;
  /** folded parts so far, for ids that are the same in every run */
  seen: number;
  /** folded parts that were left out */
  dropped: number;
  /** lists that end early */
  cut: number;
}

const said = (value: Phrase | string, pass: Pass, look: Omit<Run, 'text'> = {}): Run[] =>
  typeof value === 'string'
    ? [{ text: pass.words.full(value), ...look }]
    : [{ text: pass.words.of(value), ...look }, ...citedRuns(value, pass)];

/** Rows that fit, and the sentence about those that do not. */
function capped<T>(rows: readonly T[], pass: Pass, most = pass.rows): { shown: readonly T[]; note: Json[] } {
  if (rows.length <= most) return { shown: rows, note: [] };
  const count = rows.length - most;
  pass.cut += 1;
  const text = pass.words.of({ id: pass.verdict ? 'ui.cut.rows' : 'ui.cut.rows.beside', args: { count } });
  return { shown: rows.slice(0, most), note: [paragraph([{ text, subtle: true }], 'Small')] };
}

/** A short list of long values stands under its labels, a long list of shorter ones beside them. */
const longValue = (rows: number) => (rows <= 4 ? 30 : 60);
/** Lists of facts are what a card is about: of these, this many are shown even where tables are cut. */
const leastFacts = 12;

function facts(block: Extract<Block, { kind: 'facts' }>, pass: Pass): Json[] {
  const { shown, note } = capped(block.rows, pass, Math.max(pass.rows, leastFacts));
  const saving = pass.folded && pass.draw === 'plain';
  const rows = shown.map((row, at) => {
    const sign: Run[] = row.mark
      ? [{ text: `${signs[row.mark]} `, bold: true, colour: colours[row.mark] }]
      : [];
    const label = pass.words.of(row.label);
    const before = shown[at - 1];
    const again = before !== undefined && pass.words.of(before.label) === label;
    return {
      label: again ? [] : said(row.label, pass, { bold: !saving }),
      value: [...sign, ...said(row.value, pass)],
    };
  });
  if (pass.folded && pass.draw !== 'tables') {
    const lines = rows.map(({ label, value }) => {
      return paragraph(label.length > 0 ? [...label, { text: ' · ' }, ...value] : value);
    });
    return [...lines, ...note];
  }
  const long = rows.some(
    (row) => row.value.reduce((sum, one) => sum + one.text.length, 0) > longValue(rows.length),
  );
  if (!long) {
    const cells = rows.map((row) => [row.label.length > 0 ? row.label : [{ text: ' ' }], row.value]);
    return [grid(cells, [5, 7], { head: false, lines: false }), ...note];
  }
  // Long values under their label: on a phone a second column would leave three words a line.
  const stacked = rows.flatMap((row) => {
    const label = row.label.map((one) => ({ ...one, small: true, subtle: true }));
    const value = paragraph(row.value, label.length > 0 ? 'None' : 'Small');
    return label.length > 0 ? [paragraph(label, 'Default'), value] : [value];
  });
  return [...stacked, ...note];
}

const narrowCell = 14;
/** Characters that a row has on average; more in columns would be unreadable on a phone. */
const widestRow = 80;

function table(block: Extract<Block, { kind: 'table' }>, pass: Pass): Json[] {
  const { shown, note } = capped(block.rows, pass);
  const head = block.head.map((phrase) => said(phrase, pass, { bold: true }));
  const text = shown.map((row) => row.map((one) => pass.words.full(one)));
  const narrow = text.every((row) => row.slice(1).every((one) => one.length <= narrowCell));
  const mean = text.flat().join('').length / Math.max(1, text.length);
  if (pass.draw === 'tables' && (narrow || (block.head.length <= 3 && mean <= widestRow))) {
    const weights = narrow ? [4, ...block.head.slice(1).map(() => 2)] : weightsOf(text);
    const rows = [head, ...shown.map((row) => row.map((one) => said(one, pass)))];
    return [grid(rows, weights, { head: true, lines: true }), ...note];
  }
  const lines = shown.map((row, at) => {
    const rest = (text[at] ?? []).slice(1).map((one) => ` · ${one}`);
    return paragraph([...said(row[0] ?? '', pass, { bold: pass.draw !== 'plain' }), { text: rest.join('') }]);
  });
  const names = block.head.map((one) => pass.words.of(one)).join(' · ');
  return [paragraph([{ text: names, subtle: true, small: true }]), ...lines, ...note];
}

function code(block: Extract<Block, { kind: 'code' }>, pass: Pass): Json[] {
  const number = pass.codeTexts.length + 1;
  const caption = pass.words.full(block.caption);
  const name = pass.words.of({ id: block.text ? 'ui.code.text' : 'ui.code.name', args: { number } });
  pass.codeTexts.push(`${name}: ${caption}\n${fenced(block.lines)}`);
  const beside = pass.words.of({
    id: block.text ? 'ui.code.text-beside' : 'ui.code.beside',
    args: { number },
  });
  return [
    paragraph([{ text: caption, bold: true }], 'Medium'),
    paragraph([{ text: `→ ${beside}`, subtle: true }], 'None'),
  ];
}

/** A heading inside the card, as one for those who listen: only a TextBlock can be, and it is Markdown. */
function heading(phrase: Phrase, pass: Pass): Json {
  const text = pass.markdown.of(phrase);
  const block = { type: 'TextBlock', text, style: 'heading', size: 'Default', weight: 'Bolder', wrap: true };
  const cites = citedRuns(phrase, pass);
  return cites.length > 0 ? container([block, paragraph(cites, 'None')]) : block;
}

type Fold = Extract<Block, { kind: 'more' }>;
const togglesInARow = 4;

/** Folded parts that follow one another: their buttons in a row, then the parts themselves, hidden. */
function folds(blocks: readonly Fold[], pass: Pass): Json[] {
  const buttons: Json[] = [];
  const parts: Json[] = [];
  for (const block of blocks) {
    if (block.fetch && pass.fetched) {
      buttons.push(press({ ...block.fetch, label: block.caption }, pass.words));
      continue;
    }
    pass.seen += 1;
    const id = `more-${pass.seen}`;
    const dropped = pass.seen > pass.folds;
    // Drawn even where it is left out: commands go beside the card and are never lost with a part.
    const outside = pass.folded;
    pass.folded = true;
    const items = blocksOf(block.blocks, pass);
    pass.folded = outside;
    if (dropped) {
      pass.dropped += 1;
      continue;
    }
    const title = pass.words.of(block.caption);
    buttons.push({ type: 'Action.ToggleVisibility', title, targetElements: [id] });
    // Several parts can be open under one row of buttons: each says which it is.
    const named = [heading(block.caption, pass), ...items];
    parts.push(container(named, { id, isVisible: false, style: 'emphasis', spacing: 'Small' }));
  }
  const rows = Array.from(
    { length: Math.ceil(buttons.length / togglesInARow) },
    (_, at) => at * togglesInARow,
  );
  return rows.flatMap((from, at) => [
    {
      type: 'ActionSet',
      actions: buttons.slice(from, from + togglesInARow),
      ...(at > 0 ? { spacing: 'Small' } : {}),
    },
    ...parts.slice(from, from + togglesInARow),
  ]);
}

/** A block as elements. The switch is complete: a new kind of block does not compile until it is drawn. */
function elementsOf(block: Block, pass: Pass, next: Block | undefined): Json[] {
  switch (block.kind) {
    case 'text': {
      if (isHeading(block, next) && block.weight === 'strong' && !block.phrase.cites)
        return [heading(block.phrase, pass)];
      const look = { bold: block.weight === 'strong', subtle: block.weight === 'subtle' };
      return [paragraph(said(block.phrase, pass, look))];
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
    case 'picture': {
      const altText = pass.words.full(block.alt);
      const url = pictureUri(block.picture);
      return url
        ? [{ type: 'Image', url, altText, size: 'Stretch' }]
        : [paragraph([{ text: altText, subtle: true }])];
    }
    case 'choices':
      return [{ type: 'ActionSet', actions: block.actions.map((action) => press(action, pass.words)) }];
    case 'more':
      return folds([block], pass);
  }
}

const spacings = { under: 'None', on: 'Small', apart: 'Medium' } as const;

/** Blocks as elements, spaced as they belong together; neighbouring folded parts share a row of buttons. */
export function blocksOf(blocks: readonly Block[], pass: Pass): Json[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'more' && blocks[index - 1]?.kind === 'more') return [];
    const end = blocks.findIndex((one, at) => at > index && one.kind !== 'more');
    const run = blocks.slice(index, end < 0 ? undefined : end).filter((one) => one.kind === 'more');
    const [first, ...rest] =
      block.kind === 'more' ? folds(run, pass) : elementsOf(block, pass, blocks[index + 1]);
    return first ? [{ ...first, spacing: spacings[placeOf(blocks, index)] }, ...rest] : [];
  });
}
