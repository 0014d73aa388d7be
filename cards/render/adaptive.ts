import { languageOf } from '../messages.ts';
import type { Action, View } from '../view.ts';
import { blocksOf, type Pass } from './adaptive-blocks.ts';
import { colours, container, type Json, paragraph, tones } from './adaptive-elements.ts';
import { clean, escapeMarkdown } from './clean.ts';
import { renderText } from './text.ts';
import { isRightToLeft, type RenderOptions, signs, type Words, words } from './words.ts';

export interface AdaptiveReply {
  /** an Adaptive Card 1.5, below `largestCard` bytes */
  card: Json;
  /** the whole reply as plain text, nothing cut: for clients without cards, logs and reports */
  text: string;
  /** one line for a notification */
  summary: string;
  /** commands in code fences, to be sent beside the card, one message each: cards cannot show code */
  codeTexts: string[];
}

/** Bytes of the card's JSON in UTF-8. Teams refuses about 100 kB a message; old clients were at 28. */
export const largestCard = 25_000;
const mostActions = 6;

/** Execute with a Submit for clients that do not know it: both bring back the same data. */
function press(action: Action, say: Words): Json {
  const data = { ...action.data, action: action.id };
  const title = say.of(action.label);
  return {
    type: 'Action.Execute',
    title,
    verb: action.id,
    data,
    ...(action.primary ? { style: 'positive' } : {}),
    fallback: { type: 'Action.Submit', title, data },
  };
}

function header(view: View, options: RenderOptions, say: Words): Json {
  // The heading is the one TextBlock: only it can have the role of a heading, and only it is Markdown.
  const heading = {
    type: 'TextBlock',
    text: words(options, escapeMarkdown).of(view.title),
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
    wrap: true,
    spacing: 'None',
  };
  if (!view.mark) return container([heading]);
  const word = `${signs[view.mark]} ${say.mark(view.mark, 'mark')}`;
  const label = paragraph([{ text: word, bold: true, small: true, colour: colours[view.mark] }]);
  return container([label, heading], { style: tones[view.mark], bleed: true });
}

function attempt(view: View, options: RenderOptions, limits: Limits): { card: Json; pass: Pass } {
  const say = words(options);
  const pass: Pass = { words: say, ...limits, folded: false, codeTexts: [], seen: 0, dropped: 0 };
  const body = [header(view, options, say), ...blocksOf(view.blocks, pass)];
  const tooMany = view.actions.slice(mostActions);
  if (tooMany.length > 0) {
    const list = tooMany.map((action) => say.of(action.label)).join(' · ');
    body.push(paragraph([{ text: say.of({ id: 'ui.typed', args: { list } }), subtle: true }]));
  }
  if (pass.dropped > 0) {
    const text = say.of({ id: 'ui.cut.sections', args: { count: pass.dropped } });
    body.push(paragraph([{ text, subtle: true }]));
  }
  const wide = view.blocks.some((block) => block.kind === 'more' || block.kind === 'table');
  const plain = clean(renderText(view, { ...options, actions: false }), 600);
  const card: Json = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: languageOf(options.locale),
    ...(isRightToLeft(options.locale) ? { rtl: true } : {}),
    fallbackText: plain,
    speak: say.of(view.title),
    body,
    actions: view.actions.slice(0, mostActions).map((action) => press(action, say)),
    ...(wide ? { msteams: { width: 'Full' } } : {}),
  };
  return { card, pass };
}

type Limits = Pick<Pass, 'rows' | 'draw' | 'folds'>;
const everything: Limits = {
  rows: Number.POSITIVE_INFINITY,
  draw: 'tables',
  folds: Number.POSITIVE_INFINITY,
};
/** From everything to little: first tables become lines, then rows are cut. */
const ladder: readonly Limits[] = [
  everything,
  { ...everything, draw: 'lines' },
  ...[Number.POSITIVE_INFINITY, 40, 25, 15, 8, 4, 2].map((rows) => ({
    ...everything,
    draw: 'plain' as const,
    rows,
  })),
];

const longestMessage = 8_000;
/** Several commands in one message, as long as it stays readable: a chat limits how many messages a bot may send. */
function messages(texts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + text.length < longestMessage)
      joined.splice(-1, 1, `${last}\n\n${text}`);
    else joined.push(text);
  }
  return joined;
}

/**
 * A view as an Adaptive Card with what goes beside it. Pure. Where the card would be too large, tables
 * become lines, then end in a line that says how many rows are left, then folded parts are left out with a line that says so.
 */
export function renderAdaptive(view: View, options: RenderOptions): AdaptiveReply {
  const fits = (card: Json) => Buffer.byteLength(JSON.stringify(card)) < largestCard;
  let result = attempt(view, options, everything);
  for (const limits of ladder.slice(1)) {
    if (fits(result.card)) break;
    result = attempt(view, options, limits);
  }
  for (let folds = result.pass.seen - 1; folds >= 0 && !fits(result.card); folds -= 1) {
    result = attempt(view, options, { rows: 4, draw: 'plain', folds });
  }
  if (!fits(result.card)) {
    const count = view.blocks.length - 3;
    const cut = { ...view, blocks: view.blocks.slice(0, 3) };
    const { card } = attempt(cut, options, { rows: 2, draw: 'plain', folds: 0 });
    const text = words(options).of({ id: 'ui.cut.sections', args: { count } });
    (card.body as Json[]).push(paragraph([{ text, subtle: true }]));
    result = { card, pass: result.pass };
  }
  const say = words(options);
  const word = view.mark ? `${signs[view.mark]} ${say.mark(view.mark, 'mark')}: ` : '';
  return {
    card: result.card,
    text: renderText(view, options),
    summary: `${word}${say.of(view.title)}`,
    codeTexts: messages(result.pass.codeTexts),
  };
}
