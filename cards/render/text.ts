import type { Action, Block, Mark, View } from '../view.ts';
import { cleanCode } from './clean.ts';
import { placeOf } from './heading.ts';
import { columns, fitColumns, widthOf, wrap } from './text-layout.ts';
import { type RenderOptions, signs, type Words, words } from './words.ts';

export interface TextOptions extends RenderOptions {
  /** columns, 40 at least; default 90 */
  width?: number;
  /** ANSI colours for the signs; default no */
  colour?: boolean;
  /** the line that says what can be answered; default yes */
  actions?: boolean;
}

interface Page {
  words: Words;
  width: number;
  sign(mark: Mark): string;
}

const ansi: Record<Mark, number> = { good: 32, bad: 31, partly: 33, unknown: 35, busy: 36, waiting: 90 };
const gap = 2;

function table(rows: string[][], page: Page, underlineFirst: boolean): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, index) =>
    Math.max(...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  const widths = fitColumns(natural, page.width, gap);
  if (!underlineFirst) return columns(rows, widths, gap);
  const rule = widths.map((width) => '─'.repeat(width)).join(' '.repeat(gap));
  return [...columns(rows.slice(0, 1), widths, gap), rule, ...columns(rows.slice(1), widths, gap)];
}

function factLines(rows: Extract<Block, { kind: 'facts' }>['rows'], page: Page): string[] {
  const cells = rows.map((row) => {
    const sign = row.mark ? `${signs[row.mark]} ` : '';
    return [page.words.full(row.label), sign + page.words.full(row.value)] as const;
  });
  // A label that is repeated on the next row is said once.
  const shown = cells.map(([label, value], at) => [label === cells[at - 1]?.[0] ? '' : label, value]);
  return table(shown, page, false);
}

/** A colon before commands, but not after a sentence that has ended. */
const captioned = (text: string): string => (/[.!?:…。！？؟]$/u.test(text) ? text : `${text}:`);

const answers = (actions: readonly Action[], say: Words): string =>
  say.of({ id: 'ui.typed', args: { list: actions.map((action) => say.of(action.label)).join(' · ') } });

function blockLines(block: Block, page: Page): string[] {
  const { words: say } = page;
  switch (block.kind) {
    case 'text':
      return wrap(say.full(block.phrase), page.width);
    case 'facts':
      return factLines(block.rows, page);
    case 'steps': {
      const widest = Math.max(...block.rows.map((row) => widthOf(say.of(row.label))));
      return block.rows.map((row) => {
        const label = say.full(row.label);
        const space = ' '.repeat(widest - widthOf(label) + gap);
        return `${page.sign(row.mark)} ${label}${space}${say.mark(row.mark, 'step')}`;
      });
    }
    case 'table':
      return table(
        [block.head, ...block.rows].map((row) => row.map(say.full)),
        page,
        true,
      );
    case 'code':
      return [
        ...wrap(captioned(say.full(block.caption)), page.width),
        ...block.lines.map((line) => `    ${cleanCode(line)}`),
      ];
    case 'choices':
      return wrap(answers(block.actions, say), page.width);
    case 'picture':
      return wrap(say.of({ id: 'ui.picture', args: { alt: say.full(block.alt) } }), page.width);
    case 'more':
      return [...wrap(`── ${say.full(block.caption)} ──`, page.width), ...bodyLines(block.blocks, page)];
  }
}

/** Blocks with an empty line between, but for a heading and its text, and sentences that belong together. */
function bodyLines(blocks: readonly Block[], page: Page): string[] {
  return blocks.flatMap((block, index) => {
    const close = index === 0 || placeOf(blocks, index) !== 'apart';
    return close ? blockLines(block, page) : ['', ...blockLines(block, page)];
  });
}

/**
 * A view as plain text for a terminal, a log or a client without cards: everything the card has,
 * folded parts opened, commands included, nothing cut.
 */
export function renderText(view: View, options: TextOptions): string {
  const said = words(options);
  const page: Page = {
    words: said,
    width: Math.max(40, options.width ?? 90),
    sign: (mark) => (options.colour ? `\u001b[${ansi[mark]}m${signs[mark]}\u001b[0m` : signs[mark]),
  };
  const title = said.full(view.title);
  const word = view.mark ? said.mark(view.mark, 'mark').toUpperCase() : '';
  const lines = wrap(view.mark ? `${signs[view.mark]} ${word}  ${title}` : title, page.width);
  const rule = '═'.repeat(Math.max(...lines.map(widthOf)));
  if (view.mark) lines[0] = lines[0]!.replace(signs[view.mark], page.sign(view.mark));
  lines.push(rule, ...bodyLines(view.blocks, page));
  if (view.actions.length > 0 && options.actions !== false) {
    lines.push('', ...wrap(answers(view.actions, said), page.width));
  }
  return `${lines.join('\n')}\n`;
}
