import { isProperty, kindOf, type PrintedObject } from './properties.ts';
import type { Source } from './source.ts';

/** Longest header and record looked at, in characters. */
const lineCap = 20_000;
const recordCap = 2000;

/**
 * Objects as Export-Csv and ConvertTo-Csv write them: a header of at least two known property names, then records with
 * as many fields. Comma, semicolon and tab part fields; quotes may hold all three, and a doubled quote is one.
 */
export function objectsInCsv({ lines }: Source): PrintedObject[] {
  const found: PrintedObject[] = [];
  for (let at = 0; at < lines.length && found.length < recordCap; at += 1) {
    const header = headerOf(lines[at]!.text);
    if (header === undefined) continue;
    const { names, separator } = header;
    const kind = kindOf(names.filter(isProperty));
    for (at += 1; at < lines.length && found.length < recordCap; at += 1) {
      let { text } = lines[at]!;
      // a quoted value may hold line breaks
      for (let more = 0; more < 20 && openQuote(text) && at + 1 < lines.length; more += 1) {
        at += 1;
        text = `${text}\n${lines[at]!.text}`;
      }
      const { whole } = lines[at]!;
      const fields = text.length > lineCap ? [] : fieldsOf(text, separator);
      const last = text.trimEnd();
      const complete = fields.length === names.length && (whole || last.endsWith('"'));
      if (!complete && (whole || fields.length < 2)) {
        at -= 1;
        break;
      }
      if (kind === undefined) continue;
      const kept = complete ? fields.length : Math.min(fields.length - 1, names.length);
      const values = new Map(names.slice(0, kept).map((name, index) => [name, fields[index]] as const));
      found.push({ kind, values, whole: complete });
    }
  }
  return found;
}

function headerOf(text: string): { names: string[]; separator: string } | undefined {
  if (text.length > lineCap || !/^"?[A-Za-z]/.test(text)) return undefined;
  for (const separator of [',', ';', '\t']) {
    if (!text.includes(separator)) continue;
    const names = fieldsOf(text, separator).map((name) => name.trim().toLowerCase());
    const known = names.filter(isProperty).length;
    if (
      names.length >= 2 &&
      known >= 2 &&
      known * 2 >= names.length &&
      names.every((name) => /^[\w.-]*$/.test(name))
    )
      return { names, separator };
  }
  return undefined;
}

const openQuote = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

/** Fields of one record. */
function fieldsOf(text: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === separator) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  fields.push(field);
  return fields;
}
