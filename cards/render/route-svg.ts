import type { Route, RouteForest } from '../route.ts';
import type { Mark, Phrase } from '../view.ts';
import { escapeHtml, type HtmlWords } from './html.ts';
import { wrap } from './text-layout.ts';
import { signs } from './words.ts';

/** Units of the drawing: it is scaled to the page, so only their relation counts. */
const width = 420;
const margin = 10;
const line = 19;
const gap = 34;
/** Columns of text that fit into a box of the whole width, and into one of two. */
const columns = { whole: 50, half: 23 };

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

const text = (x: number, y: number, words: string, kind: string): string =>
  `<text x="${x}" y="${y}" text-anchor="middle" class="${kind}">${escapeHtml(words)}</text>`;

/** A box with a headline and lines of text, grown to what it holds. */
function box(
  at: Omit<Box, 'h'>,
  mark: Mark,
  head: string,
  lines: readonly string[],
): { svg: string; box: Box } {
  const h = 16 + line * (1 + lines.length);
  const middle = at.x + at.w / 2;
  const svg = [
    `<rect x="${at.x}" y="${at.y}" width="${at.w}" height="${h}" rx="9" class="box ${mark}"/>`,
    text(middle, at.y + 22, head, 'head'),
    ...lines.map((one, index) => text(middle, at.y + 22 + line * (index + 1), one, 'body')),
  ].join('');
  return { svg, box: { ...at, h } };
}

/** An arrow down from one box to another, with the sign of how the way goes on there. */
function arrow(from: Box, to: Box, mark: Mark): string {
  const [x1, x2] = [from.x + from.w / 2, to.x + to.w / 2];
  const [y1, y2] = [from.y + from.h, to.y - 3];
  const head = `M${x2 - 6} ${y2 - 8} L${x2} ${y2} L${x2 + 6} ${y2 - 8}`;
  const sign = text((x1 + x2) / 2 + 16, (y1 + y2) / 2 + 5, signs[mark], `sign ${mark}`);
  return `<path d="M${x1} ${y1} L${x2} ${y2}" class="way ${mark}"/><path d="${head}" class="tip ${mark}"/>${sign}`;
}

/** What the forest holds of the person, and whether the way ends there. */
export function forestPhrases(forest: RouteForest, say: (phrase: Phrase) => string): Phrase[] {
  const list = forest.holds.map((id) => say({ id: `route.holds.${id}` }));
  return [
    { id: 'route.forest.holds', args: { count: forest.holds.length, list } },
    { id: 'route.reached', args: { reached: forest.reached } },
  ];
}

/**
 * The way that Lync takes, as an SVG that takes its colours from the page's classes: stations below one another, the
 * forests side by side at the end. label: what it is, for those who do not see it.
 */
export function routeSvg(route: Route, words: HtmlWords, label: string): string {
  const say = (phrase: Phrase) => words.plain.of(phrase);
  const parts: string[] = [];
  let last: Box | undefined;
  let y = margin;
  for (const { stage, mark, text: told } of route.steps) {
    const head = `${signs[mark]} ${say({ id: `route.stage.${stage}` })}`;
    const place = { x: margin, y, w: width - 2 * margin };
    const drawn = box(place, mark, head, wrap(say(told), columns.whole));
    if (last) parts.push(arrow(last, drawn.box, mark));
    parts.push(drawn.svg);
    last = drawn.box;
    y += drawn.box.h + gap;
  }
  const half = (width - 3 * margin) / 2;
  const signIn = route.steps.at(-1)?.mark ?? 'unknown';
  let tallest = 0;
  for (const [at, forest] of route.forests.slice(0, 4).entries()) {
    if (at === 2) y += tallest + margin;
    const place = { x: margin + (at % 2) * (half + margin), y, w: half };
    const told = [`(${forest.dns})`, ...forestPhrases(forest, say).map(say)].flatMap((one) =>
      wrap(one, columns.half),
    );
    const drawn = box(place, forest.reached === 'yes' ? signIn : 'waiting', forest.name, told);
    if (last && forest.reached !== 'no') parts.push(arrow(last, drawn.box, signIn));
    parts.push(drawn.svg);
    tallest = Math.max(tallest, drawn.box.h);
  }
  y += tallest + margin;
  if (route.trust) {
    const lines = wrap(say(route.trust), columns.whole);
    parts.push(...lines.map((one, at) => text(width / 2, y + line * (at + 1), one, 'body')));
    y += line * lines.length + margin;
  }
  const name = escapeHtml(label);
  return `<svg class="route" viewBox="0 0 ${width} ${Math.ceil(y + margin)}" role="img" aria-label="${name}">${parts.join('')}</svg>`;
}
