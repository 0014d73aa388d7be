import type { Word } from './words.ts';

/**
 * A pattern is words in order: "cannot ~3 signin". a|b: either; x*: begins with x; ~N: up to N words between.
 * {name}: any word of that class. Everything lies in one clause.
 */
interface Step {
  exact: Set<string>;
  prefixes: string[];
  /** words that may stand before this step */
  gap: number;
}
export interface Pattern<K extends string> {
  concept: K;
  steps: Step[];
}
/** Compiled patterns, found by the first word. */
export interface PatternIndex<K extends string> {
  exact: Map<string, Pattern<K>[]>;
  /** by the first two letters of a prefix */
  prefix: Map<string, { prefix: string; pattern: Pattern<K> }[]>;
}
export interface Hit<K extends string> {
  concept: K;
  from: number;
  /** index after the last word */
  to: number;
  clause: number;
  /** the words that fit, without those between */
  at: readonly number[];
}

/** Compiles a table of concept -> patterns. Errors: an unknown class name is a mistake in the table. */
export function compiled<K extends string>(
  table: Readonly<Record<K, readonly string[]>>,
  classes: Readonly<Record<string, string>>,
): PatternIndex<K> {
  const index: PatternIndex<K> = { exact: new Map(), prefix: new Map() };
  for (const concept of Object.keys(table) as K[]) {
    for (const source of table[concept]) {
      const steps = stepsOf(source, classes);
      const pattern = { concept, steps };
      const [first] = steps;
      if (first === undefined) throw new Error(`empty pattern of ${concept}`);
      for (const word of first.exact) entry(index.exact, word).push(pattern);
      for (const prefix of first.prefixes) entry(index.prefix, prefix.slice(0, 2)).push({ prefix, pattern });
    }
  }
  return index;
}

function entry<V>(map: Map<string, V[]>, key: string): V[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function stepsOf(source: string, classes: Readonly<Record<string, string>>): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of source.split(' ').filter((text) => text !== '')) {
    if (part.startsWith('~')) {
      gap = Number(part.slice(1));
      continue;
    }
    const step: Step = { exact: new Set(), prefixes: [], gap };
    gap = 0;
    const alternatives = part.replace(/\{(\w+)\}/g, (_, name: string) => {
      const words = classes[name];
      if (words === undefined) throw new Error(`no word class ${name}`);
      return words.split(' ').join('|');
    });
    for (const word of alternatives.split('|')) {
      if (word.endsWith('*')) step.prefixes.push(word.slice(0, -1));
      else step.exact.add(word);
    }
    steps.push(step);
  }
  return steps;
}

const fits = (step: Step, word: string) =>
  step.exact.has(word) || step.prefixes.some((prefix) => word.startsWith(prefix));

/** Every place where a pattern fits. Time is linear in the words: gaps are bounded. */
export function hits<K extends string>(words: readonly Word[], index: PatternIndex<K>): Hit<K>[] {
  const found: Hit<K>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!.text;
    const candidates = new Set(index.exact.get(word));
    for (const { prefix, pattern } of index.prefix.get(word.slice(0, 2)) ?? [])
      if (word.startsWith(prefix)) candidates.add(pattern);
    for (const pattern of candidates) {
      const fit = fitting(words, at, pattern.steps);
      if (fit) {
        const to = fit.at(-1)! + 1;
        found.push({ concept: pattern.concept, from: at, to, clause: words[at]!.clause, at: fit });
      }
    }
  }
  return found;
}

/** The words that the steps fit from here; undefined where they do not. The nearest word counts. */
function fitting(words: readonly Word[], from: number, steps: readonly Step[]): number[] | undefined {
  const clause = words[from]!.clause;
  // most candidates end at their second step: nothing is collected before one fits
  let found: number[] | undefined;
  let last = from;
  for (let index = 1; index < steps.length; index += 1) {
    const step = steps[index]!;
    let next = -1;
    for (let to = last + 1; to <= last + 1 + step.gap; to += 1) {
      const word = words[to];
      if (word === undefined || word.clause !== clause) break;
      if (!fits(step, word.text)) continue;
      next = to;
      break;
    }
    if (next < 0) return undefined;
    found ??= [from];
    found.push(next);
    last = next;
  }
  return found ?? [from];
}

/** Every whole word that the table knows: what a misspelt word may be corrected to. */
export function vocabulary(
  table: Readonly<Record<string, readonly string[]>>,
  classes: Readonly<Record<string, string>>,
): Set<string> {
  const words = new Set<string>();
  for (const patterns of Object.values(table))
    for (const source of patterns)
      for (const step of stepsOf(source, classes)) {
        for (const word of step.exact) words.add(word);
        for (const prefix of step.prefixes) words.add(prefix);
      }
  return words;
}
