import { alsoEnglish, everydayEnglish } from '../knowledge/lexicons/english.ts';
import type { Lexicon } from '../knowledge/lexicons/lexicon.ts';
import { compoundParts } from './compounds.ts';
import type { Word } from './words.ts';

const english = new Set(everydayEnglish.split(' '));
const both = new Set(alsoEnglish.split(' '));

/** What tells one language. */
export interface Marks {
  /** words that are its own, and not English as well */
  own: ReadonlySet<string>;
  everyday: ReadonlySet<string>;
  parts: ReadonlySet<string>;
  /** what it leaves of a word before an apostrophe (l'historique) */
  elided: ReadonlySet<string>;
}

/** The words by which each language is told: its everyday words, and those of its patterns that are not the lexicon's own. */
export function languageMarks(lexicons: readonly Lexicon[]): Marks[] {
  const targets = new Set(
    lexicons.flatMap(({ glosses }) => Object.keys(glosses)).flatMap((gloss) => gloss.split(' ')),
  );
  const telling = (word: string) => word.length > 1 && !english.has(word) && !both.has(word);
  return lexicons.map(({ glosses, everyday, parts = '', elided = '' }) => {
    const named = Object.values(glosses)
      .flat()
      .flatMap((source) => source.split(/[ |]/))
      .filter((word) => /^[a-z]{4,}$/.test(word));
    const common = everyday.split(/\s+/);
    const content = [...named, ...parts.split(' ')].filter((word) => !targets.has(word));
    return {
      own: new Set([...content, ...common].filter(telling)),
      everyday: new Set(common),
      parts: new Set(parts.split(' ')),
      elided: new Set(elided.split(' ')),
    };
  });
}

/** How many words tell of each language, and how many are English and not that language's as well. */
export function telling(words: readonly Word[], languages: readonly Marks[]): Told[] {
  return languages.map((marks) => {
    const count = { own: 0, english: 0 };
    for (const { text } of words) {
      if (isOwn(text, marks)) count.own += 1;
      else if (english.has(text.replace(/'/g, '')) && !marks.everyday.has(text)) count.english += 1;
    }
    return count;
  });
}
export interface Told {
  own: number;
  english: number;
}

function isOwn(text: string, { own, parts, elided }: Marks): boolean {
  if (own.has(text)) return true;
  const apostrophe = text.indexOf("'");
  if (apostrophe >= 0) return elided.has(text.slice(0, apostrophe)) || own.has(text.slice(apostrophe + 1));
  return text.length >= shortestCompound && compoundParts(text, parts) !== undefined;
}
const shortestCompound = 10;
