import { LookError } from '../probe.ts';
import type { DirectoryEntry } from './person-from-values.ts';

/** A fault in an export, with the line it is on (counted from 1). */
export class LdifError extends LookError {
  readonly line: number;
  constructor(line: number, detail: string) {
    super('malformed', `line ${line}: ${detail}`);
    this.name = 'LdifError';
    this.line = line;
  }
}

/** Most characters of one entry: a photo is at most 100 kB, a long group a few MB. */
export const longestEntry = 16 * 1024 * 1024;

const attributeName = /^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)*)(?:;[A-Za-z0-9=*-]+)*$/;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** What ldapsearch puts between and behind the entries */
const notAnEntry = new Set([
  'version',
  'search',
  'result',
  'ref',
  'matcheddn',
  'text',
  'control',
  'pagedresults',
]);

type Value = Buffer | string;

/**
 * Reads LDIF (RFC 2849) as `ldifde -f` and `ldapsearch` write it, piece by piece: text goes in with push(), entries come out
 * as soon as the blank line behind them is seen, and nothing but the current entry is kept.
 * Only content is read: `changetype: add` is the same as none, any other change is refused.
 * Values after `::` are bytes, others are text. A value that names a file or URL is refused and never fetched.
 * Errors: LdifError.
 */
export class LdifReader {
  #line = 0;
  #rest = '';
  #restAt = 0;
  #size = 0;
  /** the logical line being put together from folded ones, in pieces */
  #pieces: string[] | undefined;
  #piecesLine = 0;
  #entry: Map<string, { name: string; values: Value[] }> | undefined;
  #dn: string | undefined;
  #skipping = false;

  /** the line read last, counted from 1 */
  get line(): number {
    return this.#line;
  }

  push(text: string): DirectoryEntry[] {
    const entries: DirectoryEntry[] = [];
    let buffer = this.#rest + text;
    let at = 0;
    // a long line may come in many pieces: what was searched once is not searched again
    let from = this.#restAt;
    for (;;) {
      const end = buffer.indexOf('\n', from);
      if (end < 0) break;
      this.#physical(buffer.slice(at, buffer[end - 1] === '\r' && end > at ? end - 1 : end), entries);
      at = end + 1;
      from = at;
    }
    buffer = buffer.slice(at);
    this.#rest = buffer;
    this.#restAt = buffer.length;
    if (buffer.length > longestEntry) throw new LdifError(this.#line + 1, 'entry too large');
    return entries;
  }

  /** The last entry, which needs no blank line behind it. */
  end(): DirectoryEntry[] {
    const entries: DirectoryEntry[] = [];
    if (this.#rest !== '') this.#physical(this.#rest.replace(/\r$/, ''), entries);
    this.#rest = '';
    this.#restAt = 0;
    this.#physical('', entries);
    return entries;
  }

  #physical(text: string, entries: DirectoryEntry[]): void {
    this.#line += 1;
    this.#size += text.length;
    if (this.#size > longestEntry) throw new LdifError(this.#line, 'entry too large');
    if (text.startsWith(' ')) {
      if (!this.#pieces) throw new LdifError(this.#line, 'continuation of nothing');
      this.#pieces.push(text.slice(1));
      return;
    }
    this.#logical();
    if (text === '') {
      this.#finish(entries);
      return;
    }
    this.#pieces = [text];
    this.#piecesLine = this.#line;
  }

  #logical(): void {
    const pieces = this.#pieces;
    this.#pieces = undefined;
    if (!pieces) return;
    const text = pieces.join('');
    if (text.startsWith('#')) return;
    const line = this.#piecesLine;
    const colon = text.indexOf(':');
    const name = text.slice(0, colon);
    if (colon < 1 || !attributeName.test(name)) throw new LdifError(line, 'no attribute name');
    this.#attribute(name, valueIn(text, colon, line), line);
  }

  #attribute(name: string, value: Value, line: number): void {
    const key = name.toLowerCase();
    if (key === 'dn') {
      if (this.#entry) throw new LdifError(line, 'dn inside an entry');
      this.#entry = new Map();
      this.#dn = typeof value === 'string' ? value : value.toString('utf8');
      return;
    }
    if (!this.#entry) {
      if (!this.#skipping && !notAnEntry.has(key)) throw new LdifError(line, 'attribute before dn');
      // the rest of a result or reference record, up to a dn or a blank line
      this.#skipping = key !== 'version';
      return;
    }
    if (key === 'changetype') {
      if (value.toString().toLowerCase() === 'add') return;
      throw new LdifError(line, 'changetype is not add');
    }
    const held = this.#entry.get(key);
    if (held) held.values.push(value);
    else this.#entry.set(key, { name, values: [value] });
  }

  #finish(entries: DirectoryEntry[]): void {
    const entry = this.#entry;
    if (entry) {
      const pairs = [...entry.values()].map(({ name, values }) => [name, values] as const);
      entries.push({ ...Object.fromEntries(pairs), dn: this.#dn ?? '' });
    }
    this.#entry = undefined;
    this.#dn = undefined;
    this.#skipping = false;
    this.#size = 0;
  }
}

function valueIn(text: string, colon: number, line: number): Value {
  const kind = text[colon + 1];
  if (kind === '<') throw new LdifError(line, 'value is in another file');
  const encoded = kind === ':';
  let at = colon + (encoded ? 2 : 1);
  while (text[at] === ' ') at += 1;
  const value = text.slice(at);
  if (!encoded) {
    if (value.includes('\0')) throw new LdifError(line, 'NUL in a text value');
    return value;
  }
  const trimmed = value.trimEnd();
  if (trimmed.length % 4 !== 0 || !base64.test(trimmed)) throw new LdifError(line, 'not base64');
  return Buffer.from(trimmed, 'base64');
}
