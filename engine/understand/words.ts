import { merges } from '../knowledge/lexicon-merges.ts';
import { folded } from './folding.ts';
import { glossed } from './gloss.ts';

/** One word as the lexicon spells words, and the clause it stands in. */
export interface Word {
  text: string;
  clause: number;
  /** put into the lexicon's words from another language */
  glossed?: true;
  /** a word of another language that no table knows: never corrected to an English one */
  foreign?: true;
}

/** Words looked at, at most: the first ones and the last ones of a longer text. */
const headWords = 1200;
const tailWords = 300;
const clauseEnd = /^[.!?;,:\n()。、؟،؛]/;
const clauseWord = new Set(
  'but except apart besides although though however whereas while yet aber ausser auer sauf excepto obwohl sondern dagegen mais pourtant pero aunque لكن ولكن بينما'.split(
    ' ',
  ),
);
const pieces = /[\p{L}\p{N}]+(?:(?<=\p{L})'(?=\p{L})[\p{L}\p{N}]+)*|[.!?;,:\n()。、؟،؛]/gu;

/** The first words and the last ones. */
function ends<T>(list: readonly T[]): readonly T[] {
  return list.length > headWords + tailWords
    ? [...list.slice(0, headWords), ...list.slice(-tailWords)]
    : list;
}

/** The words of a text in order, in the lexicon's own words where another language is written, with the clause of each. */
export function wordsOf(text: string): Word[] {
  const found = folded(text).match(pieces) ?? [];
  const words: Word[] = [];
  let clause = 0;
  for (const piece of ends(found)) {
    if (clauseEnd.test(piece)) {
      clause += 1;
      continue;
    }
    if (clauseWord.has(piece)) clause += 1;
    words.push({ text: piece, clause });
  }
  return merged(ends(glossed(words)).map((word) => ({ ...word, text: word.text.replace(/'/g, '') })));
}

/** Japanese letters that make one word, about. */
const lettersAWord = 3;
const wordPieces = /[\u3041-\u30ff\u4e00-\u9fff\u3005]+|[a-z0-9\u0080-\u3040]+/gu;

/** How many words a text was written in; `words` are what it was read as. */
export function writtenLength(text: string, words: readonly Word[]): number {
  if (!words.some(({ glossed: put, foreign }) => put || foreign)) return words.length;
  const found = folded(text).slice(0, 20_000).match(wordPieces) ?? [];
  return found.reduce(
    (sum, piece) => sum + (/[\u3041-\u9fff]/.test(piece) ? Math.ceil(piece.length / lettersAWord) : 1),
    0,
  );
}

/** Joins what people write in one word or two: voice mail, add-in, sign in. */
function merged(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (const length of [4, 3, 2]) {
      const part = words.slice(at, at + length);
      if (part.length < length || part.at(-1)!.clause !== part[0]!.clause) continue;
      const joined = merges.get(part.map((word) => word.text).join(' '));
      if (joined === undefined) continue;
      result.push({ ...part[0]!, text: joined });
      taken = length;
      break;
    }
    if (taken === 0) {
      const word = words[at]!;
      const one = merges.get(word.text);
      result.push(one === undefined ? word : { ...word, text: one });
      taken = 1;
    }
    at += taken;
  }
  return result;
}
