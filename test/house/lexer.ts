/** A piece of JavaScript or TypeScript that matters to the laws: comments and regular expressions are gone. */
export interface Token {
  kind: 'string' | 'template' | 'word' | 'sign';
  /** literal text without quotes; a template has … for each of its code parts */
  text: string;
  line: number;
}

const wordStart = /[\p{L}_$#@0-9]/u;
const wordPart = /[\p{L}\p{N}_$.]/u;
/** After one of these a slash divides; after anything else it opens a regular expression. */
const divides = (last: Token | undefined): boolean =>
  last !== undefined &&
  (last.kind === 'string' ||
    last.kind === 'template' ||
    (last.kind === 'word' && !/^(return|case|typeof|in|of|void|delete|throw)$/.test(last.text)) ||
    (last.kind === 'sign' && /[)\]}]/.test(last.text)));

/** Reads source text into tokens. Tolerant: an unfinished literal ends at the end of the text. */
export function tokens(source: string): Token[] {
  const out: Token[] = [];
  let at = 0;
  let line = 1;
  const skipTo = (end: number): string => {
    const piece = source.slice(at, end);
    line += piece.split('\n').length - 1;
    at = end;
    return piece;
  };
  while (at < source.length) {
    const char = source[at]!;
    const two = source.slice(at, at + 2);
    const began = line;
    if (/\s/.test(char)) skipTo(at + 1);
    else if (two === '//' || (at === 0 && two === '#!')) skipTo(endOf(source, at, '\n'));
    else if (two === '/*') skipTo(endOf(source, at + 2, '*/'));
    else if (char === "'" || char === '"') {
      const text = skipTo(closing(source, at + 1, char)).slice(1, -1);
      out.push({ kind: 'string', text, line: began });
    } else if (char === '`') {
      const { end, text, inner } = template(source, at + 1);
      skipTo(end);
      out.push({ kind: 'template', text, line: began });
      for (const code of inner) out.push(...tokens(code).map((token) => ({ ...token, line: began })));
    } else if (char === '/' && !divides(out.at(-1))) {
      skipTo(regexEnd(source, at + 1));
      out.push({ kind: 'sign', text: ')', line: began });
    } else if (wordStart.test(char)) {
      let end = at + 1;
      while (end < source.length && wordPart.test(source[end]!)) end++;
      out.push({ kind: 'word', text: skipTo(end), line: began });
    } else out.push({ kind: 'sign', text: skipTo(at + 1), line: began });
  }
  return out;
}

function endOf(source: string, from: number, mark: string): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}
function closing(source: string, from: number, quote: string): number {
  let at = from;
  while (at < source.length && source[at] !== quote) at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}
function regexEnd(source: string, from: number): number {
  let at = from;
  let set = false;
  for (; at < source.length && source[at] !== '\n' && (set || source[at] !== '/'); at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') set = true;
    else if (source[at] === ']') set = false;
  }
  at++;
  while (/[a-z]/.test(source[at] ?? '')) at++;
  return at;
}
/** The template from behind its opening mark: where it ends, its plain text, the code of its ${…} parts. */
function template(source: string, from: number): { end: number; text: string; inner: string[] } {
  const inner: string[] = [];
  let text = '';
  let at = from;
  while (at < source.length && source[at] !== '`') {
    if (source[at] === '\\') {
      text += source.slice(at, at + 2);
      at += 2;
    } else if (source.startsWith('${', at)) {
      const begin = at + 2;
      at = codeEnd(source, begin);
      inner.push(source.slice(begin, at - 1));
      text += '…';
    } else text += source[at++];
  }
  return { end: at + 1, text, inner };
}
/** End of a ${…} part: behind its closing brace; quotes, templates and braces inside are skipped whole. */
function codeEnd(source: string, from: number): number {
  let at = from;
  for (let depth = 1; at < source.length && depth > 0; ) {
    const char = source[at]!;
    if (char === '`') at = template(source, at + 1).end;
    else if (char === "'" || char === '"') at = closing(source, at + 1, char);
    else {
      if (char === '{') depth++;
      if (char === '}') depth--;
      at++;
    }
  }
  return at;
}
