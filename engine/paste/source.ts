/** One line of a paste. */
export interface Line {
  /** without quote marks, zero-width characters and blanks at its end */
  text: string;
  /** a line break ends it: only the very last line of a text may be cut off in the middle */
  whole: boolean;
}
/** A paste as the readers see it: secrets are out already. */
export interface Source {
  text: string;
  lines: readonly Line[];
}

/** Lines looked at, at most. */
const lineCap = 8000;

/** Cleans a text for reading: one kind of line break, plain blanks, nothing invisible, quote marks of mail and chat gone. */
export function sourceOf(redacted: string): Source {
  const text = redacted
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' ');
  const pieces = text.split('\n', lineCap);
  const lines = pieces.map((piece, at) => ({
    text: piece.replace(/^(?:\s?>){1,3} ?/, '').trimEnd(),
    whole: at < pieces.length - 1,
  }));
  return { text: lines.map((line) => line.text).join('\n'), lines };
}

/** Whether a host that stands at the very end of a text is whole: its domain ends the same way elsewhere. */
export function hostIsWhole(source: Source, line: Line, host: string): boolean {
  if (line.whole) return true;
  const domain = host.split('.').slice(-2).join('.').toLowerCase();
  if (!domain.includes('.')) return false;
  const others = source.text.slice(0, source.text.length - host.length).toLowerCase();
  const at = others.indexOf(domain);
  return at >= 0 && !/[\w.-]/.test(others[at + domain.length] ?? ' ');
}
