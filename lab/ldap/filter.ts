import { BerError, BerReader } from './ber.ts';

/** A search filter (RFC 4511, 4.5.1.7), values still bytes. */
export type Filter =
  | { kind: 'and' | 'or'; of: Filter[] }
  | { kind: 'not'; of: Filter }
  | { kind: 'equal' | 'at-least' | 'at-most'; attribute: string; value: Buffer }
  | { kind: 'substrings'; attribute: string; initial?: Buffer; any: Buffer[]; final?: Buffer }
  | { kind: 'present'; attribute: string }
  | { kind: 'extensible'; rule?: string; attribute?: string; value: Buffer };

const MAX_DEPTH = 60;

/** Reads one filter. Throws BerError on anything that is none. */
export function readFilter(from: BerReader, depth = 0): Filter {
  if (depth > MAX_DEPTH) throw new BerError('filter nested too deeply');
  const tag = from.tag;
  const content = new BerReader(from.next());
  switch (tag) {
    case 0xa0:
    case 0xa1: {
      const of: Filter[] = [];
      while (!content.done) of.push(readFilter(content, depth + 1));
      return { kind: tag === 0xa0 ? 'and' : 'or', of };
    }
    case 0xa2:
      return { kind: 'not', of: readFilter(content, depth + 1) };
    case 0xa3:
    case 0xa8: // approximate match: AD treats it as equality
      return { kind: 'equal', attribute: content.text(), value: content.next(0x04) };
    case 0xa4:
      return substrings(content);
    case 0xa5:
      return { kind: 'at-least', attribute: content.text(), value: content.next(0x04) };
    case 0xa6:
      return { kind: 'at-most', attribute: content.text(), value: content.next(0x04) };
    case 0x87:
      return { kind: 'present', attribute: content.bytes.toString('utf8') };
    case 0xa9:
      return extensible(content);
    default:
      throw new BerError(`unknown filter 0x${(tag & 0xff).toString(16)}`);
  }
}

function substrings(content: BerReader): Filter {
  const attribute = content.text();
  const list = content.inside();
  const filter: Filter = { kind: 'substrings', attribute, any: [] };
  while (!list.done) {
    const tag = list.tag;
    const value = list.next();
    if (tag === 0x80) filter.initial = value;
    else if (tag === 0x81) filter.any.push(value);
    else if (tag === 0x82) filter.final = value;
    else throw new BerError('unknown substring part');
  }
  return filter;
}

function extensible(content: BerReader): Filter {
  const rule = content.optional(0x81)?.toString('utf8');
  const attribute = content.optional(0x82)?.toString('utf8');
  const value = content.next(0x83);
  content.optional(0x84);
  return { kind: 'extensible', rule, attribute, value };
}
