import type { Block, Phrase, View } from '../view.ts';
import { clean, cleanCode } from './clean.ts';
import { isHeading } from './heading.ts';
import { pictureUri } from './picture.ts';
import { isRightToLeft, type RenderOptions, signs, type Words, words } from './words.ts';

export interface HtmlOptions extends RenderOptions {
  /** evidence that has a place of its own on the page: citing it is a link */
  linked?: ReadonlySet<string>;
  /** level of the headings inside, 2 to 6; default 2 */
  level?: number;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as HTML text or as an attribute's value. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Says phrases as HTML. */
export interface HtmlWords {
  /** the sentence alone, escaped */
  of(phrase: Phrase): string;
  /** the sentence with its citations; plain data is escaped and keeps its own direction */
  full(cell: Phrase | string): string;
  plain: Words;
}

export function htmlWords(options: HtmlOptions): HtmlWords {
  // Values from outside keep their own direction in a script that runs the other way.
  const guard = isRightToLeft(options.locale) ? (value: string) => `\u2068${clean(value)}\u2069` : clean;
  const plain = words(options, guard);
  const of = (phrase: Phrase) => escapeHtml(plain.of(phrase));
  const cite = (id: string) =>
    options.linked?.has(id) ? `<a href="#${escapeHtml(id)}">${escapeHtml(id)}</a>` : escapeHtml(clean(id));
  const cites = ({ cites = [] }: Phrase) =>
    cites.length > 0 ? ` <span class="cites">[${cites.map(cite).join(', ')}]</span>` : '';
  return {
    plain,
    of,
    full: (cell) =>
      typeof cell === 'string' ? `<bdi>${escapeHtml(clean(cell))}</bdi>` : `${of(cell)}${cites(cell)}`,
  };
}

interface Page {
  say: HtmlWords;
  level: number;
}
const heading = (level: number, text: string): string => `<h${level}>${text}</h${level}>`;

function facts(block: Extract<Block, { kind: 'facts' }>, { say }: Page): string {
  const rows = block.rows.map(({ label, value, mark }) => {
    const sign = mark ? `<span class="sign ${mark}">${signs[mark]}</span> ` : '';
    return `<div><dt>${say.full(label)}</dt><dd>${sign}${say.full(value)}</dd></div>`;
  });
  return `<dl>${rows.join('')}</dl>`;
}

function table(block: Extract<Block, { kind: 'table' }>, { say }: Page): string {
  const head = block.head.map((one) => `<th scope="col">${say.full(one)}</th>`).join('');
  const rows = block.rows.map((row) => {
    const [first = '', ...rest] = row;
    return `<tr><th scope="row">${say.full(first)}</th>${rest.map((one) => `<td>${say.full(one)}</td>`).join('')}</tr>`;
  });
  // Wide tables scroll by themselves, also by keyboard.
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function blockHtml(block: Block, next: Block | undefined, page: Page): string {
  const { say, level } = page;
  switch (block.kind) {
    case 'text': {
      const text = say.full(block.phrase);
      if (block.weight === 'strong' && isHeading(block, next)) return heading(level, text);
      return `<p${block.weight && block.weight !== 'normal' ? ` class="${block.weight}"` : ''}>${text}</p>`;
    }
    case 'facts':
      return facts(block, page);
    case 'steps': {
      const rows = block.rows.map(
        ({ label, mark }) =>
          `<li><span class="sign ${mark}">${signs[mark]}</span> ${say.full(label)} · ${escapeHtml(say.plain.mark(mark, 'step'))}</li>`,
      );
      return `<ul class="steps">${rows.join('')}</ul>`;
    }
    case 'table':
      return table(block, page);
    case 'code': {
      const lines = block.lines.map((line) => escapeHtml(cleanCode(line))).join('\n');
      return `<figure class="code"><figcaption>${say.full(block.caption)}</figcaption><pre dir="ltr" tabindex="0"><code>${lines}</code></pre></figure>`;
    }
    case 'picture': {
      const source = pictureUri(block.picture);
      const alt = say.of(block.alt);
      return source ? `<p><img src="${source}" alt="${alt}" /></p>` : `<p class="subtle">${alt}</p>`;
    }
    case 'choices':
      return `<ul class="choices">${block.actions.map(({ label }) => `<li>${say.of(label)}</li>`).join('')}</ul>`;
    case 'more': {
      const inner = blocksHtml(block.blocks, { ...page, level: Math.min(6, level + 1) });
      return `<section>${heading(level, say.full(block.caption))}${inner}</section>`;
    }
  }
}

function blocksHtml(blocks: readonly Block[], page: Page): string {
  return blocks.map((block, at) => blockHtml(block, blocks[at + 1], page)).join('\n');
}

/** The blocks of a view as HTML without a frame: nothing folded, nothing cut, everything escaped, no button. */
export function renderBlocks(blocks: readonly Block[], options: HtmlOptions): string {
  return blocksHtml(blocks, { say: htmlWords(options), level: options.level ?? 2 });
}

/** A whole view as an article of HTML with its title. */
export function renderHtml(view: View, options: HtmlOptions): string {
  const say = htmlWords(options);
  const level = options.level ?? 2;
  const mark = view.mark
    ? `<p class="mark ${view.mark}">${signs[view.mark]} ${escapeHtml(say.plain.mark(view.mark, 'mark'))}</p>`
    : '';
  const inner = renderBlocks(view.blocks, { ...options, level: Math.min(6, level + 1) });
  return `<article class="view">${mark}${heading(level, say.full(view.title))}${inner}</article>`;
}
