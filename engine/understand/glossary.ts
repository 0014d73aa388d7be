import type { Lexicon } from '../knowledge/lexicons/lexicon.ts';
import { compoundParts } from './compounds.ts';
import { compiled, type Hit, hits, type PatternIndex, vocabulary } from './pattern.ts';
import { Speller } from './spelling.ts';
import type { Word } from './words.ts';

/** Words from this length on are looked at for slips of the keys. */
const spelledFrom = 7;
/** Different words whose spelling is looked at, at most. */
const spellingCap = 200;
/** Names that are the same in every language. */
const names = 'exchange outlook lync skype teams microsoft autodiscover windows office server'.split(' ');
/** What is written together with an Arabic word. */
const arabicBefore = /^(?:وال|بال|كال|فال|لل|ال|و|ب|ل|ف|ك)/;

/** "fuer" as "fur". */
const plainUmlauts = (text: string): string => text.replace(/([aou])e/g, '$1');

/** The words of one language that is written with spaces. */
export class Glossary {
  readonly #lexicon: Lexicon;
  readonly #index: PatternIndex<string>;
  readonly #known: ReadonlySet<string>;
  readonly #prefixes: readonly string[];
  readonly #everyday: ReadonlySet<string>;
  readonly #parts: ReadonlySet<string>;
  readonly #speller: Speller;

  constructor(lexicon: Lexicon) {
    const { glosses, classes = {}, everyday, parts = '' } = lexicon;
    this.#lexicon = lexicon;
    this.#index = compiled(glosses, classes);
    const words = vocabulary(glosses, classes);
    this.#everyday = new Set(everyday.split(/\s+/));
    this.#parts = new Set(parts.split(/\s+/).filter((part) => part !== ''));
    this.#prefixes = Object.values(glosses)
      .flat()
      .flatMap((source) => source.split(/[ |]/))
      .flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : []));
    const targets = Object.keys(glosses).flatMap((gloss) => gloss.split(' '));
    this.#known = new Set([...words, ...this.#everyday, ...this.#parts, ...targets, ...names]);
    this.#speller = new Speller(this.#known, words);
  }

  /** The words put into those of the lexicon; everyday words are left out, unknown ones stay as they are. */
  read(run: readonly Word[]): Word[] {
    const memo = new Map<string, string[]>();
    const words = run.flatMap(({ text, clause }) => {
      const forms = memo.get(text) ?? (memo.size < spellingCap ? this.#forms(text) : [text]);
      memo.set(text, forms);
      return forms.map((form) => ({ text: form, clause }));
    });
    const meant = new Map<number, string>();
    const taken = new Set<number>();
    const found = hits(words, this.#index);
    for (const hit of found.sort(longestFirst)) {
      if (hit.at.some((at) => taken.has(at))) continue;
      for (const at of hit.at) taken.add(at);
      meant.set(hit.from, hit.concept);
    }
    return words.flatMap(({ text, clause }, at): Word[] => {
      const gloss = meant.get(at);
      if (gloss !== undefined)
        return gloss
          .split(' ')
          .flatMap((word) => (word === '' ? [] : [{ text: word, clause, glossed: true }]));
      if (taken.has(at) || this.#everyday.has(text)) return [];
      return [{ text, clause, foreign: true }];
    });
  }

  #has(word: string): boolean {
    return this.#known.has(word) || this.#prefixes.some((prefix) => word.startsWith(prefix));
  }

  /** The words that one written word stands for, spelled as the table spells them. */
  #forms(text: string): string[] {
    if (this.#known.has(text)) return [text];
    const { language } = this.#lexicon;
    const parts = language === 'de' ? this.#split(text) : undefined;
    if (parts) return parts;
    if (this.#has(text)) return [text];
    if (text.includes("'")) return text.split("'").flatMap((part) => this.#forms(part));
    if (language === 'ar') return [this.#bare(text)];
    if (language === 'de') {
      const plain = plainUmlauts(text);
      if (plain !== text && this.#has(plain)) return [plain];
    }
    return [text.length < spelledFrom ? text : this.#speller.corrected(text)];
  }

  #split(text: string): string[] | undefined {
    return compoundParts(text, this.#parts) ?? compoundParts(plainUmlauts(text), this.#parts);
  }

  /** An Arabic word without article and what else is written before it, if it is known so. */
  #bare(text: string): string {
    let rest = text;
    for (let times = 0; times < 3; times += 1) {
      const next = rest.replace(arabicBefore, '');
      if (next === rest || next.length < 2) break;
      rest = next;
      if (this.#has(rest)) return rest;
    }
    return text;
  }
}

/** What takes more words says more; then what stands first. */
const longestFirst = (a: Hit<string>, b: Hit<string>): number => b.at.length - a.at.length || a.from - b.from;
