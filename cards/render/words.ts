import { languageOf, type Say, say } from '../messages.ts';
import type { Mark, Phrase } from '../view.ts';
import { clean } from './clean.ts';

export interface RenderOptions {
  /** BCP 47; the language is taken from it */
  locale: string;
  /** default: the catalogue */
  say?: Say;
}

/** Signs of the marks: text characters, not emoji, so that they take the colour they are given. */
export const signs: Record<Mark, string> = {
  good: '✓',
  bad: '✗',
  partly: '◐',
  unknown: '?',
  busy: '…',
  waiting: '○',
};

/** Says phrases with every argument cleaned. */
export interface Words {
  /** the sentence alone */
  of(phrase: Phrase): string;
  /** `[E1, E3]`, or nothing where nothing is cited */
  cites(phrase: Phrase): string;
  /** the sentence and its citations; plain data is cleaned */
  full(cell: Phrase | string): string;
  mark(mark: Mark, kind: 'mark' | 'step'): string;
}

export function words(options: RenderOptions, guard: (value: string) => string = clean): Words {
  const speak = options.say ?? say;
  const of = (phrase: Phrase) => speak(phrase, options.locale, guard);
  const cites = (phrase: Phrase) =>
    phrase.cites && phrase.cites.length > 0 ? `[${phrase.cites.map((id) => guard(id)).join(', ')}]` : '';
  return {
    of,
    cites,
    full: (cell) => {
      if (typeof cell === 'string') return guard(cell);
      const cited = cites(cell);
      return cited ? `${of(cell)} ${cited}` : of(cell);
    },
    mark: (mark, kind) => of({ id: `${kind}.${mark}` }),
  };
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
/** Is what is said for this locale written from right to left? A language without a catalogue is answered in English. */
export const isRightToLeft = (locale: string): boolean => rightToLeft.has(languageOf(locale));
