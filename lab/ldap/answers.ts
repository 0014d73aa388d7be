import type { Entry } from '../directory/entry.ts';
import { berOctets, tlv } from './ber.ts';
import type { SearchRequest } from './message.ts';

const SEARCH_ENTRY = 0x64;
const SEARCH_REFERENCE = 0x73;

/** SearchResultEntry with the asked attributes, named as the schema spells them; values as bytes. */
export function searchEntry(found: Entry, search: Pick<SearchRequest, 'attributes' | 'typesOnly'>): Buffer {
  const asked = search.attributes.map((name) => name.toLowerCase());
  const all = asked.length === 0 || asked.includes('*');
  const list: Buffer[] = [];
  for (const [key, { name, values }] of found.attributes) {
    if (!all && !asked.includes(key)) continue;
    const given = search.typesOnly ? [] : values.map((value) => berOctets(value));
    list.push(tlv(0x30, berOctets(name), tlv(0x31, ...given)));
  }
  return tlv(SEARCH_ENTRY, berOctets(found.dn), tlv(0x30, ...list));
}

export function searchReference(url: string): Buffer {
  return tlv(SEARCH_REFERENCE, berOctets(url));
}
