import { actionIds } from '../action-ids.ts';
import { languageOf } from '../messages.ts';
import type { View } from '../view.ts';
import { blocksOf, type Pass } from './adaptive-blocks.ts';
import { container, type Json, paragraph, tones } from './adaptive-elements.ts';
import { press } from './adaptive-press.ts';
import { clean, escapeMarkdown, fenced } from './clean.ts';
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

/** Words for a card: in a script that runs from right to left, what comes from outside keeps its own direction. */
const spoken = (options: RenderOptions, guard = clean): Words =>
  words(options, isRightToLeft(options.locale) ? (value) => `\u2068${guard(value)}\u2069` : guard);

function header(view: View, pass: Pass): Json {
  // A heading is a TextBlock: only that can have the role of one, and it is Markdown.
  const heading = {
    type: 'TextBlock',
    text: pass.markdown.of(view.title),
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
    wrap: true,
    spacing: 'None',
  };
  if (!view.mark) return container([heading]);
  const word = `${signs[view.mark]} ${pass.words.mark(view.mark, 'mark')}`;
  // the container has the tone; Teams draws a coloured word on it too faintly to read
  const label = paragraph([{ text: word, bold: true, small: true }]);
  return container([label, heading], { style: tones[view.mark], bleed: true });
}

/** The sentences about what is not on the card, and the way to it. */
function leftOut(view: View, pass: Pass, say: Words): Json[] {
  if (pass.dropped + pass.cut === 0) return [];
  const parts: Json[] = [];
  if (pass.dropped > 0) {
    const id = view.verdict ? 'ui.cut.sections' : 'ui.cut.sections.beside';
    parts.push(paragraph([{ text: say.of({ id, args: { count: pass.dropped } }), subtle: true }]));
  }
  const offered = view.actions.slice(0, mostActions).some(({ id }) => id === actionIds.report);
  if (view.verdict && !offered) {
    const data = { verdict: view.verdict, format: 'html' };
    const report = press({ id: actionIds.report, label: { id: 'button.html' }, data }, say);
    parts.push({ type: 'ActionSet', actions: [report] });
  }
  return parts;
}

function attempt(
  view: View,
  options: RenderOptions,
  limits: Limits,
  already = 0,
): { card: Json; pass: Pass } {
  const say = spoken(options);
  const { verdict } = view;
  const pass: Pass = {
    words: say,
    markdown: spoken(options, escapeMarkdown),
    ...(verdict ? { verdict } : {}),
    ...limits,
    folded: false,
    codeTexts: [],
    seen: 0,
    dropped: already,
    cut: 0,
  };
  const body = [header(view, pass), ...blocksOf(view.blocks, pass)];
  const tooMany = view.actions.slice(mostActions);
  if (tooMany.length > 0) {
    const list = tooMany.map((action) => say.of(action.label)).join(' · ');
    body.push(paragraph([{ text: say.of({ id: 'ui.typed', args: { list } }), subtle: true }]));
  }
  body.push(...leftOut(view, pass, say));
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
    // no user ids: a client offers it by hand and never presses it by itself
    ...(view.refresh ? { refresh: { action: press(view.refresh, say), userIds: [] } } : {}),
    ...(wide ? { msteams: { width: 'Full' } } : {}),
  };
  return { card, pass };
}

type Limits = Pick<Pass, 'rows' | 'draw' | 'folds' | 'taps' | 'fetched'>;
const everything: Limits = {
  rows: Number.POSITIVE_INFINITY,
  draw: 'tables',
  folds: Number.POSITIVE_INFINITY,
  taps: 'each',
  fetched: false,
};
const smallest: Limits = { rows: 2, draw: 'plain', folds: 0, taps: 'none', fetched: true };
const fetching: Limits = { ...everything, taps: 'sentence', fetched: true };
/** From everything to little: fewer taps, parts that can be fetched, tables as lines, then fewer rows. */
const ladder: readonly Limits[] = [
  everything,
  { ...everything, taps: 'sentence' },
  fetching,
  { ...fetching, draw: 'lines' },
  { ...fetching, draw: 'lines', taps: 'open' },
  ...[Number.POSITIVE_INFINITY, 40, 25, 15, 8, 4, 2].map((rows) => ({
    ...fetching,
    draw: 'plain' as const,
    taps: 'open' as const,
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
 * become lines, then end in a line that says how many rows are left, then folded parts are left out with a line that says so: each
 * with the way to the whole, the report of the diagnosis or the text beside the card.
 */
export function renderAdaptive(view: View, options: RenderOptions): AdaptiveReply {
  const result = fitting(view, options);
  const say = words(options);
  const word = view.mark ? `${signs[view.mark]} ${say.mark(view.mark, 'mark')}: ` : '';
  const text = renderText(view, options);
  // What has no report is sent whole beside the card.
  const beside = !view.verdict && result.pass.dropped + result.pass.cut > 0 ? wholeText(text) : [];
  return {
    card: result.card,
    text,
    summary: `${word}${say.of(view.title)}`,
    codeTexts: [...messages(result.pass.codeTexts), ...beside],
  };
}

function fitting(view: View, options: RenderOptions): { card: Json; pass: Pass } {
  const fits = (card: Json) => Buffer.byteLength(JSON.stringify(card)) < largestCard;
  let result = attempt(view, options, everything);
  for (const limits of ladder.slice(1)) {
    if (fits(result.card)) return result;
    result = attempt(view, options, limits);
  }
  for (let folds = result.pass.seen - 1; folds >= 0 && !fits(result.card); folds -= 1) {
    result = attempt(view, options, { ...fetching, rows: 4, draw: 'plain', folds, taps: 'open' });
  }
  if (fits(result.card)) return result;
  const few = { ...view, blocks: view.blocks.slice(0, 3) };
  const { card, pass } = attempt(few, options, smallest, view.blocks.length - 3);
  return { card, pass: { ...pass, codeTexts: result.pass.codeTexts } };
}

/** A long text in code fences, broken between lines. */
function wholeText(text: string): string[] {
  const parts: string[][] = [[]];
  let length = 0;
  for (const line of text.trimEnd().split('\n')) {
    if (length + line.length > longestMessage) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(line);
    length += line.length + 1;
  }
  return parts.map(fenced);
}
