import { createRequire } from 'node:module';

// its CommonJS form is one file, the other one thirty: that many take 20 ms at every start
const { XMLParser } = createRequire(import.meta.url)('fast-xml-parser') as typeof import('fast-xml-parser');

/** Characters; a full Outlook answer with many protocols has about 10,000. */
const sizeCap = 65_536;
const depthCap = 32;

/** A parsed element: text, an element's children by local name, or several of one name. */
export type Node = string | { [name: string]: Node } | Node[];

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  // No entity is ever looked up; the five of XML itself are put back afterwards.
  processEntities: false,
  htmlEntities: false,
  maxNestedTags: depthCap,
});

/**
 * Reads untrusted XML into plain elements: no document type, no entities, no attributes, bounded in size and depth.
 * Undefined where it is not such XML. Never throws.
 */
export function readXml(text: string): Node | undefined {
  if (text.length > sizeCap || !/^\s*\ufeff?\s*</.test(text) || /<!(DOCTYPE|ENTITY)/i.test(text))
    return undefined;
  try {
    return parser.parse(text) as Node;
  } catch {
    return undefined;
  }
}

/** All elements at a path of local names; several of one name each give their own. */
export function elements(node: Node | undefined, ...path: string[]): Node[] {
  const [name, ...rest] = path;
  if (node === undefined) return [];
  if (Array.isArray(node)) return node.flatMap((each) => elements(each, ...path));
  if (name === undefined) return [node];
  if (typeof node === 'string' || !Object.hasOwn(node, name)) return [];
  return elements(node[name], ...rest);
}

/** Text of the first such element that has any, at most 2,048 characters. */
export function textAt(node: Node | undefined, ...path: string[]): string | undefined {
  const found = elements(node, ...path).find((each) => typeof each === 'string' && each !== '');
  return typeof found === 'string' ? unescaped(found).slice(0, 2048) : undefined;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function unescaped(text: string): string {
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (all, name, decimal, hex) => {
      if (name) return named[name.toLowerCase()] ?? all;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
        ? String.fromCodePoint(point)
        : '';
    },
  );
}

/** A text for an element's content. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
