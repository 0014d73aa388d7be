import { type Entry, valuesOf } from '../directory/entry.ts';
import { dnKey } from './dn.ts';
import type { Filter } from './filter.ts';
import { compare, equals, fold, matchesAnr } from './matching.ts';

/** Finds an entry by its DN key; the in-chain rule walks with it. */
export type ByKey = (key: string) => Entry | undefined;

const BIT_AND = '1.2.840.113556.1.4.803';
const BIT_OR = '1.2.840.113556.1.4.804';
const IN_CHAIN = '1.2.840.113556.1.4.1941';

/** Whether an entry satisfies a filter. An absent attribute satisfies nothing, so its negation holds, as in AD. */
export function evaluate(filter: Filter, candidate: Entry, byKey: ByKey): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.of.every((one) => evaluate(one, candidate, byKey));
    case 'or':
      return filter.of.some((one) => evaluate(one, candidate, byKey));
    case 'not':
      return !evaluate(filter.of, candidate, byKey);
    case 'present':
      return valuesOf(candidate, filter.attribute).length > 0;
    case 'equal':
      if (filter.attribute.toLowerCase() === 'anr') return matchesAnr(candidate, filter.value);
      return valuesOf(candidate, filter.attribute).some((value) =>
        equals(filter.attribute, value, filter.value),
      );
    case 'at-least':
      return valuesOf(candidate, filter.attribute).some((value) => compare(value, filter.value) >= 0);
    case 'at-most':
      return valuesOf(candidate, filter.attribute).some((value) => compare(value, filter.value) <= 0);
    case 'substrings':
      return valuesOf(candidate, filter.attribute).some((value) => holds(fold(value), filter));
    case 'extensible':
      return extensible(filter, candidate, byKey);
  }
}

function holds(text: string, filter: Extract<Filter, { kind: 'substrings' }>): boolean {
  let at = 0;
  if (filter.initial) {
    const initial = fold(filter.initial.toString('utf8'));
    if (!text.startsWith(initial)) return false;
    at = initial.length;
  }
  for (const part of filter.any) {
    const any = fold(part.toString('utf8'));
    const found = text.indexOf(any, at);
    if (found < 0) return false;
    at = found + any.length;
  }
  const final = filter.final ? fold(filter.final.toString('utf8')) : '';
  return text.length - final.length >= at && text.endsWith(final);
}

function extensible(
  filter: Extract<Filter, { kind: 'extensible' }>,
  candidate: Entry,
  byKey: ByKey,
): boolean {
  const attribute = filter.attribute ?? '';
  const text = filter.value.toString('utf8');
  if (filter.rule === IN_CHAIN) return inChain(candidate, attribute, dnKey(text), byKey);
  if (filter.rule !== BIT_AND && filter.rule !== BIT_OR) return false;
  if (!/^-?\d{1,19}$/.test(text)) return false;
  const mask = BigInt(text);
  return valuesOf(candidate, attribute).some((value) => {
    if (!/^-?\d{1,19}$/.test(value.toString())) return false;
    const bits = BigInt(value.toString()) & mask;
    return filter.rule === BIT_AND ? bits === mask : bits !== 0n;
  });
}

/** Follows DN-valued links (member, memberOf) as far as they go; a circle ends the walk. */
function inChain(from: Entry, attribute: string, target: string, byKey: ByKey): boolean {
  const seen = new Set<string>();
  const open: Entry[] = [from];
  while (open.length > 0) {
    const one = open.pop() as Entry;
    for (const value of valuesOf(one, attribute)) {
      const key = dnKey(value.toString());
      if (key === target) return true;
      const next = byKey(key);
      if (next && !seen.has(key)) {
        seen.add(key);
        open.push(next);
      }
    }
  }
  return false;
}
