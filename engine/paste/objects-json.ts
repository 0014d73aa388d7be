import { isProperty, kindOf, type PrintedObject } from './properties.ts';

const depthCap = 40;
const objectCap = 400;

/**
 * Objects as ConvertTo-Json writes them, anywhere in a text: alone, in lists, in wrappers, one document after the other.
 * A document that is cut off gives what stood whole before the cut. Linear: every character is looked at once, and each
 * document is parsed once.
 */
export function objectsInJson(text: string): PrintedObject[] {
  const found: PrintedObject[] = [];
  for (const { json, before } of documents(text)) {
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      continue;
    }
    const named = /\b(get-[a-z]{2,40})(?![\s\S]*\bget-[a-z])/i.exec(before)?.[1]?.toLowerCase();
    collect(value, 0, found, named);
  }
  return found;
}

function collect(value: unknown, depth: number, found: PrintedObject[], command: string | undefined): void {
  if (depth > 5 || found.length >= objectCap || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, depth + 1, found, command);
    return;
  }
  const values = new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one] as const));
  const kind = kindOf([...values.keys()].filter(isProperty));
  if (kind) found.push({ kind, values, whole: true, ...(command ? { command } : {}) });
  else for (const one of values.values()) if (Array.isArray(one)) collect(one, depth + 1, found, command);
}

/** Balanced pieces that begin with { or [ and a quote, brace or bracket; the last one is closed where it is cut. */
function documents(text: string): { json: string; before: string }[] {
  const result: { json: string; before: string }[] = [];
  let start = -1;
  let quoted = false;
  let stack = '';
  /** where the last whole member ended, and what was open there */
  let safe: { at: number; stack: string } | undefined;
  for (let at = 0; at < text.length && result.length < objectCap; at += 1) {
    const char = text[at]!;
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
      else if (char === '\n') start = -1;
      if (start < 0) quoted = false;
      continue;
    }
    if (start < 0) {
      if ((char === '{' || char === '[') && /^\s{0,200}["{[\]}]/.test(text.slice(at + 1, at + 203))) {
        start = at;
        stack = char;
        safe = undefined;
      }
      continue;
    }
    if (char === '"') quoted = true;
    else if (char === ',') safe = { at, stack };
    else if (char === '{' || char === '[') {
      stack += char;
      if (stack.length > depthCap) start = -1;
    } else if (char === '}' || char === ']') {
      stack = stack.slice(0, -1);
      if (stack === '') {
        result.push({ json: text.slice(start, at + 1), before: text.slice(Math.max(0, start - 200), start) });
        start = -1;
      } else safe = { at: at + 1, stack };
    }
  }
  if (start >= 0 && safe !== undefined) {
    const ends = [...safe.stack].reverse().map((open) => (open === '{' ? '}' : ']'));
    result.push({
      json: text.slice(start, safe.at) + ends.join(''),
      before: text.slice(Math.max(0, start - 200), start),
    });
  }
  return result;
}
