import { LookError } from '../probe.ts';

/** An import that is not what PowerShell writes. Code malformed; detail says where. */
export class PolicyImportError extends LookError {
  constructor(detail: string) {
    super('malformed', detail);
    this.name = 'PolicyImportError';
  }
}

/** One object as PowerShell wrote it, its property names in lower case. */
export type Row = ReadonlyMap<string, unknown>;

const deepest = 5;

/**
 * The text of a file that PowerShell 5.1 wrote: `>` and Out-File write UTF-16 with a mark, Set-Content -Encoding UTF8 a UTF-8 mark.
 * Errors: PolicyImportError.
 */
export function importedText(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PolicyImportError(`text is not ${encoding}`);
  }
}

/**
 * Every object in the text, however wrapped: one alone (ConvertTo-Json unwraps a single one), a list, lists in lists,
 * `{"value":[…],"Count":n}`, or several documents one after the other (`>>`).
 * @param isRow tells a row from a wrapper; wrappers are opened, and objects that are neither are given to `ignored`
 */
export function rowsIn(text: string, isRow: (row: Row) => boolean, ignored: () => void): Row[] {
  const rows: Row[] = [];
  const open = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      for (const one of value) if (depth < deepest) open(one, depth + 1);
      return;
    }
    if (value === null || typeof value !== 'object') return;
    const row: Row = new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one]));
    if (isRow(row)) {
      rows.push(row);
      return;
    }
    const lists = [...row.values()].filter((one) => Array.isArray(one) && one.some(isObject));
    if (lists.length === 0 || depth >= deepest) ignored();
    else for (const list of lists) open(list, depth + 1);
  };
  for (const document of documentsIn(text)) open(document, 0);
  return rows;
}

const isObject = (value: unknown) => value !== null && typeof value === 'object';

function documentsIn(text: string): unknown[] {
  const trimmed = text.replace(/\0+$/, '').trim();
  if (trimmed === '') return [];
  try {
    return [JSON.parse(trimmed)];
  } catch (error) {
    const pieces = split(trimmed);
    if (pieces.length < 2) throw new PolicyImportError(positionOf(error));
    try {
      return pieces.map((piece) => JSON.parse(piece));
    } catch (inner) {
      throw new PolicyImportError(positionOf(inner));
    }
  }
}

/** Where the parser stopped; the message itself quotes the file, which may hold names of people. */
function positionOf(error: unknown): string {
  const at = /position (\d+)/.exec(String((error as Error).message))?.[1];
  return at ? `not JSON at character ${at}` : 'not JSON';
}

/** Cuts documents that stand one after the other, counting brackets outside strings. */
function split(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
      continue;
    }
    if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) {
        // a mark may stand before an appended document
        pieces.push(text.slice(start, at + 1).replace(/^[\s\ufeff]+/, ''));
        start = at + 1;
      }
    }
  }
  if (text.slice(start).trim() !== '') pieces.push(text.slice(start));
  return pieces;
}

/** Text of a property: itself, or the telling field of the object that PowerShell made of it. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const fields = new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one]));
  for (const name of ['asstring', 'friendlyname', 'distinguishedname', 'identity', 'name', 'value', 'tag']) {
    const text = fields.get(name);
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}

/** True, false, null where blank (the client's default), undefined where it is none of these. */
export function booleanOf(value: unknown): boolean | null | undefined {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') {
    return booleanOf(
      (value as { value?: unknown; Value?: unknown }).value ?? (value as { Value?: unknown }).Value,
    );
  }
  const text = String(value).trim().toLowerCase();
  if (text === '' || text === 'null') return null;
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
