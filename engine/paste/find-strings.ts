import type { StringCode } from '../knowledge/ids.ts';
import { knownTexts } from '../knowledge/strings.ts';
import { localizedTexts } from '../knowledge/strings-localized.ts';
import { Speller } from '../understand/spelling.ts';

/** Looked at, at most: words from the beginning of the text. */
const wordCap = 6000;
/** A text this long may have words missing or misspelt. */
const fuzzyFrom = 6;
const enough = 0.85;

/** Words to compare: product names are one word, punctuation and line breaks are gone. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .toLowerCase()
      .replace(/([\p{L}])['’‘`´](?=[\p{L}])/gu, '$1')
      .replace(/skype\s{1,5}for\s{1,5}business|\bsfb\b|\bskype\b/g, 'lync')
      .replace(/\bcannot\b|\bcan\s{1,3}not\b/g, 'cant')
      .replace(/\bvoice\s{1,3}mail\b/g, 'voicemail')
      .replace(/\bmicrosoft\s{1,5}/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

interface Needle {
  code: StringCode;
  words: string[];
  counts: Map<string, number>;
  /** markup is compared as it stands */
  literal?: string;
  /** Japanese is compared without blanks and punctuation */
  unspaced?: string;
}
const japanese = /[\u3041-\u30ff\u4e00-\u9fff]/;
const needlesOf = (texts: readonly { code: StringCode; fragments: readonly string[] }[]): Needle[] =>
  texts.flatMap(({ code, fragments }) => fragments.map((fragment) => needle(code, fragment)));

function needle(code: StringCode, fragment: string): Needle {
  const words = wordsOf(fragment);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    code,
    words,
    counts,
    ...(/[<>=]/.test(fragment) ? { literal: fragment.toLowerCase() } : {}),
    ...(japanese.test(fragment) ? { unspaced: words.join('') } : {}),
  };
}

const english = needlesOf(knownTexts);
const needles: readonly Needle[] = [...english, ...needlesOf(localizedTexts)];
/** slips are corrected to English words only */
const vocabulary = new Set(english.flatMap(({ words }) => words));
const speller = new Speller(
  new Set(),
  [...vocabulary].filter((word) => word.length >= 6),
);
/** Different words whose spelling is looked at, at most. */
const spellingCap = 400;

/** Words with their slips corrected to words of the texts. */
function spelled(words: readonly string[]): string[] {
  const memo = new Map<string, string>();
  return words.map((word) => {
    if (vocabulary.has(word)) return word;
    const right = memo.get(word) ?? (memo.size < spellingCap ? speller.corrected(word) : word);
    memo.set(word, right);
    return right;
  });
}

/** Codes of the known texts that occur, also with slips of the keys, a few words lost or line breaks, in the order of the table. */
export function findStrings(text: string): StringCode[] {
  const words = spelled(wordsOf(text).slice(0, wordCap));
  const lower = text.toLowerCase();
  const forms: Forms = {
    words,
    joined: ` ${words.join(' ')} `,
    lower,
    unspaced: japanese.test(lower) ? words.join('') : '',
  };
  const codes = new Set<StringCode>();
  for (const needle of needles) if (!codes.has(needle.code) && occurs(needle, forms)) codes.add(needle.code);
  return [...codes];
}

/** A text in the forms that needles are looked for in. */
interface Forms {
  words: readonly string[];
  joined: string;
  lower: string;
  unspaced: string;
}

function occurs(needle: Needle, { words, joined, lower, unspaced }: Forms): boolean {
  if (needle.unspaced !== undefined) return unspaced.includes(needle.unspaced);
  if (needle.literal !== undefined) return lower.includes(needle.literal);
  if (joined.includes(` ${needle.words.join(' ')} `)) return true;
  return needle.words.length >= fuzzyFrom && nearly(words, needle);
}

/** Whether some stretch of the words holds nearly all words of the needle. One pass. */
function nearly(words: readonly string[], { words: wanted, counts }: Needle): boolean {
  const width = wanted.length + 1;
  const need = Math.ceil(wanted.length * enough);
  const inside = new Map<string, number>();
  let matched = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const limit = counts.get(word);
    if (limit !== undefined) {
      const now = (inside.get(word) ?? 0) + 1;
      inside.set(word, now);
      if (now <= limit) matched += 1;
    }
    const gone = words[at - width];
    const goneLimit = gone === undefined ? undefined : counts.get(gone);
    if (gone !== undefined && goneLimit !== undefined) {
      const before = inside.get(gone)!;
      inside.set(gone, before - 1);
      if (before <= goneLimit) matched -= 1;
    }
    if (matched >= need) return true;
  }
  return false;
}
