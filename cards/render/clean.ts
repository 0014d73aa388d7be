/** Characters that steer a screen or hide in a line: C0, C1, bidi controls and marks, zero-width, tags, noncharacters. */
const steering =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const breaks = /[\t\n\r\u2028\u2029]+/g;

/** The longest argument that is shown, in characters; beyond, it ends in "…" so that the cut is seen. */
export const longestArgument = 240;

/** A value from outside made harmless for any screen: one line, no steering characters, whole characters, a visible cut. */
export function clean(value: string, most = longestArgument): string {
  const line = value.toWellFormed().replace(breaks, ' ').replace(steering, '');
  if (line.length <= most) return line;
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}

/** Characters that Markdown of chat clients gives a meaning to anywhere in a line. */
const markdown = /[\\`*_~[\]<>|#]/g;

/**
 * A cleaned value as Markdown that reads as itself: for the few places where a card's text is Markdown.
 * A scheme is broken by a word joiner, so that no client makes a link of it.
 */
export function escapeMarkdown(value: string): string {
  return clean(value)
    .replace(markdown, '\\$&')
    .replace(/:\/\//g, ':\u2060//')
    .replace(/^(\s*)([-+])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Lines of a command: nothing is shortened, but characters that could hide or reorder code are shown as �. */
export function cleanCode(line: string): string {
  return line
    .toWellFormed()
    .replace(/[\n\r\u2028\u2029]/g, '\ufffd')
    .replace(steering, '\ufffd');
}

/** A code fence longer than any run of back-ticks inside, so that no value can close it. */
export function fenced(lines: readonly string[]): string {
  const body = lines.map(cleanCode).join('\n');
  const longest = Math.max(0, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}\n${body}\n${fence}`;
}
