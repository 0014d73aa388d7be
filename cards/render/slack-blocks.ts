import type { Action, Block } from '../view.ts';
import { cleanCode } from './clean.ts';
import { isHeading } from './heading.ts';
import { type SlackBlock, slackLimits } from './slack-limits.ts';
import { columns, fitColumns, widthOf } from './text-layout.ts';
import { signs, type Words } from './words.ts';

/**
 * Everything that is said goes into rich text elements: Slack reads no markup, mention or link in them, so nothing that
 * a person or a server wrote can become one.
 */
type Run = { type: 'text'; text: string; style?: { bold?: true; italic?: true } };
const run = (text: string, style?: Run['style']): Run => ({
  type: 'text',
  text,
  ...(style ? { style } : {}),
});
const bold = { bold: true } as const;
const section = (...elements: Run[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: unknown[]): SlackBlock => ({ type: 'rich_text', elements });
const preformatted = (lines: readonly string[]) => ({
  type: 'rich_text_preformatted',
  elements: [run(lines.join('\n'))],
});

/** Longest piece of code in one element, so that a message can be broken between elements. */
const longestCode = 2800;
/** Columns of a table in Slack's fixed-width text, which a phone shows without breaking lines up too badly. */
const tableWidth = 76;

export interface SlackPass {
  words: Words;
  /** the id that stands for this press; what it means is kept by whoever sends the message */
  press(action: Action): string;
}

/** Blocks as Slack shows them; folded parts are given back apart, because Slack cannot fold. */
export function slackBlocks(
  blocks: readonly Block[],
  pass: SlackPass,
): { shown: SlackBlock[]; folded: Extract<Block, { kind: 'more' }>[] } {
  const folded: Extract<Block, { kind: 'more' }>[] = [];
  const shown = blocks.flatMap((block, index) => {
    if (block.kind !== 'more') return drawn(block, isHeading(block, blocks[index + 1]), pass);
    folded.push(block);
    return [];
  });
  return { shown, folded };
}

function drawn(block: Exclude<Block, { kind: 'more' }>, heading: boolean, pass: SlackPass): SlackBlock[] {
  const { words } = pass;
  switch (block.kind) {
    case 'text':
      if (block.weight === 'subtle' && !heading)
        return [{ type: 'context', elements: [plain(words.full(block.phrase))] }];
      return [
        rich(section(run(words.full(block.phrase), block.weight === 'strong' || heading ? bold : undefined))),
      ];
    case 'facts':
      return [
        rich(
          ...block.rows.map(({ label, value, mark }) =>
            section(
              run(`${words.full(label)}: `, bold),
              run(`${mark ? `${signs[mark]} ` : ''}${words.full(value)}\n`),
            ),
          ),
        ),
      ];
    case 'steps':
      return [
        rich(
          ...block.rows.map(({ label, mark }) =>
            section(run(`${signs[mark]} ${words.full(label)}: ${words.mark(mark, 'step')}\n`)),
          ),
        ),
      ];
    case 'table':
      return tableBlocks([block.head, ...block.rows].map((row) => row.map(words.full)));
    case 'code':
      return [
        rich(section(run(words.full(block.caption), bold))),
        ...chunks(block.lines.map(cleanCode)).map((lines) => rich(preformatted(lines))),
      ];
    case 'choices':
      return actionBlocks(block.actions, pass);
    case 'picture':
      return [
        {
          type: 'context',
          elements: [plain(words.of({ id: 'ui.picture', args: { alt: words.full(block.alt) } }))],
        },
      ];
  }
}

export const plain = (text: string) => ({
  type: 'plain_text',
  text: text.slice(0, slackLimits.sectionText),
  emoji: false,
});

function tableBlocks(rows: string[][]): SlackBlock[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  const widths = fitColumns(natural, tableWidth, 2);
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const lines = [...columns(rows.slice(0, 1), widths, 2), rule, ...columns(rows.slice(1), widths, 2)];
  return chunks(lines).map((part) => rich(preformatted(part)));
}

/** Lines in parts that stay below the longest piece; nothing is lost. */
function chunks(lines: readonly string[]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const line of lines.flatMap(broken)) {
    if (parts.length === 0 || line.length + 1 > room) {
      parts.push([]);
      room = longestCode;
    }
    parts.at(-1)?.push(line);
    room -= line.length + 1;
  }
  return parts;
}
function broken(line: string): string[] {
  if (line.length < longestCode) return [line];
  return Array.from({ length: Math.ceil(line.length / (longestCode - 1)) }, (_, at) =>
    line.slice(at * (longestCode - 1), (at + 1) * (longestCode - 1)),
  );
}

/** Buttons carry an id that says nothing; a link opens without coming back. */
export function actionBlocks(actions: readonly Action[], pass: SlackPass): SlackBlock[] {
  const elements = actions.map((action, at) => ({
    type: 'button',
    // unique in its block, so that Slack takes it; what was pressed is in the value
    action_id: `${action.id}:${at}`,
    text: plain(cut(pass.words.of(action.label), slackLimits.buttonText)),
    ...(action.href ? { url: action.href } : { value: pass.press(action) }),
    ...(action.primary ? { style: 'primary' } : {}),
  }));
  const rows = Math.ceil(elements.length / slackLimits.actionElements);
  return Array.from({ length: rows }, (_, at) => ({
    type: 'actions',
    elements: elements.slice(at * slackLimits.actionElements, (at + 1) * slackLimits.actionElements),
  }));
}

export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
