import type { Lexicon } from '../knowledge/lexicons/lexicon.ts';
import { compoundParts } from './compounds.ts';
import { folded } from './folding.ts';
import { compiled, type Hit, hits, type PatternIndex, vocabulary } from './pattern.ts';
import { Speller } from './spelling.ts';
import type { Word } from './words.ts';

/** Words from this length on are looked at for slips of the keys. */
const spelledFrom = 7;
/** Different words whose spelling is looked at, at most. */
const spellingCap = 200;
/** Names that are the same in every language. */
const names = 'exchange outlook lync skype teams microsoft autodiscover windows office server'.split(' ');
/** Parts of a word between apostrophes, at most: "jusqu'à l'". */
const elisions = 3;
/** What is written together with an Arabic word. */
const arabicBefore = /^(?:وال|بال|كال|فال|لل|ال|و|ب|ل|ف|ك)/;

const asFolded = (glosses: Lexicon['glosses']): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(glosses).map(([gloss, sources]) => [gloss, sources.map((source) => folded(source))]),
  );

/** "fuer" as "fur". */
const plainUmlauts = (text: string): string => text.replace(/([aou])e/g, '$1');

/** Endings of an Arabic word: of case, number, and whose it is. */
const arabicBehind = [/ا$/, /(?:ني|ي|ه|ك|نا|ها|هم|كم)$/, /(?:ات|ين|ون|ان)$/];

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
    const { classes = {}, everyday, parts = '' } = lexicon;
    const glosses = asFolded(lexicon.glosses);
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

  /** Whether a folded word is one of the language's own here, in any of its forms. */
  knows(word: string): boolean {
    return this.#has(word) || this.#has(plainUmlauts(word)) || this.#split(word) !== undefined;
  }

  #has(word: string): boolean {
    return this.#known.has(word) || this.#prefixes.some((prefix) => word.startsWith(prefix));
  }

  /** The words that one written word stands for, spelled as the table spells them. */
  #forms(text: string): string[] {
    const { language } = this.#lexicon;
    if (language === 'ar') return [this.#bare(text)];
    if (this.#known.has(text)) return [text];
    const parts = language === 'de' ? this.#split(text) : undefined;
    if (parts) return parts;
    if (this.#has(text)) return [text];
    const elided = text.split("'");
    if (elided.length > 1)
      return elided.length > elisions ? [text] : elided.flatMap((part) => this.#forms(part));
    if (language === 'de') {
      const plain = plainUmlauts(text);
      if (plain !== text && this.#has(plain)) return [plain];
    }
    return [text.length < spelledFrom ? text : this.#speller.corrected(text)];
  }

  #split(text: string): string[] | undefined {
    return compoundParts(text, this.#parts) ?? compoundParts(plainUmlauts(text), this.#parts);
  }

  /** An Arabic word without what is written before and behind it in one, if it is known so. */
  #bare(text: string): string {
    const stems = [text];
    for (let times = 0; times < 3; times += 1) {
      const stem = stems.at(-1)!.replace(arabicBefore, '');
      if (stem === stems.at(-1) || stem.length < 2) break;
      stems.push(stem);
    }
    const known = stems.slice(1).find((stem) => this.#has(stem));
    if (known !== undefined || this.#has(text)) return known ?? text;
    const shorter = stems.flatMap((stem) => arabicBehind.map((end) => stem.replace(end, '')));
    return shorter.find((stem) => stem.length > 2 && this.#has(stem)) ?? text;
  }
}

/** What takes more words says more; then what stands first. */
const longestFirst = (a: Hit<string>, b: Hit<string>): number => b.at.length - a.at.length || a.from - b.from;
