import assert from 'node:assert/strict';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** The page without what XML has no name for. */
const asXml = (html: string): string => html.replace('<!doctype html>', '');

interface Node {
  [name: string]: Node[] | { [attribute: string]: string } | string;
}
interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

function walk(nodes: readonly Node[], found: Element[]): string {
  return nodes
    .map((node) => {
      const name = Object.keys(node).find((key) => key !== ':@') ?? '';
      if (name === '#text') return String(node[name]);
      const element = { name, attributes: (node[':@'] ?? {}) as Record<string, string>, text: '' };
      found.push(element);
      element.text = walk(node[name] as Node[], found);
      return element.text;
    })
    .join('');
}

/** Every element of a page in the order of its reading; @throws where a tag is not closed or an attribute not quoted. */
export function elementsOf(html: string): Element[] {
  const valid = XMLValidator.validate(asXml(html), { allowBooleanAttributes: false });
  assert.equal(valid, true, JSON.stringify(valid));
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    htmlEntities: true,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const found: Element[] = [];
  walk(parser.parse(asXml(html)), found);
  return found;
}

/** What a page must not hold and must have: nothing from outside, nothing that runs, headings in order, unique ids. */
export function pageComplaints(html: string): string[] {
  const elements = elementsOf(html);
  const complaints: string[] = [];
  const complain = (what: string, element: Element) =>
    complaints.push(`${what}: <${element.name} ${JSON.stringify(element.attributes)}>`);
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  if (new Set(ids).size !== ids.length) complaints.push('an id twice');
  let level = 0;
  for (const element of elements) {
    const { name, attributes, text } = element;
    if (['script', 'link', 'iframe', 'object', 'embed', 'form', 'base'].includes(name))
      complain('runs or fetches', element);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('on') || key === 'style') complain('inline', element);
      if (['src', 'href', 'action', 'data'].includes(key) && !/^(#|data:image\/png;base64,)/.test(value))
        complain('from outside', element);
      if (key === 'href' && !ids.includes(value.slice(1))) complain('leads nowhere', element);
      if (key === 'aria-labelledby' && !ids.includes(value)) complain('has no label', element);
    }
    if (name === 'img' && !attributes.alt) complain('no alternative', element);
    if (name === 'svg' && !(attributes['aria-label'] || attributes['aria-hidden']))
      complain('no alternative', element);
    if (/^h[1-6]$/.test(name)) {
      const next = Number(name[1]);
      if (next > level + 1) complain('a level is left out', element);
      if (text.trim() === '') complain('empty heading', element);
      level = next;
    }
    if (['p', 'dt', 'dd', 'li'].includes(name) && text.trim() === '' && !/<img/.test(html))
      complain('empty', element);
  }
  const count = (name: string) => elements.filter((element) => element.name === name).length;
  for (const name of ['h1', 'main', 'header', 'footer', 'title'])
    if (count(name) !== 1) complaints.push(`${count(name)} ${name}`);
  const [root] = elements;
  if (!root?.attributes.lang || !root.attributes.dir) complaints.push('no language or direction');
  return complaints;
}
