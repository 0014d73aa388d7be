import { merges } from '../knowledge/lexicon-merges.ts';

/** One word as the lexicon spells words, and the clause it stands in. */
export interface Word {
  text: string;
  clause: number;
}

/** Words looked at, at most: the first ones and the last ones of a longer text. */
const headWords = 1200;
const tailWords = 300;
const clauseEnd = /[.!?;,:\n()]/;
const clauseWord = new Set(
  'but except apart besides although though however whereas while yet aber ausser auer sauf excepto obwohl sondern dagegen mais pourtant pero aunque'.split(
    ' ',
  ),
);

/**
 * Folds a text to what the lexicon compares: NFKC, no zero-width or control characters, plain quotes, no accents,
 * lower case, apostrophes inside words dropped (don't is dont).
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´ʼ]/g, "'");
}

/** The words of a text in order, with the clause each stands in. */
export function wordsOf(text: string): Word[] {
  const pieces =
    folded(text)
      .replace(/([\p{L}])'(?=[\p{L}])/gu, '$1')
      .match(/[\p{L}\p{N}]+|[.!?;,:\n()]/gu) ?? [];
  const kept =
    pieces.length > headWords + tailWords
      ? [...pieces.slice(0, headWords), ...pieces.slice(-tailWords)]
      : pieces;
  const words: Word[] = [];
  let clause = 0;
  for (const piece of kept) {
    if (clauseEnd.test(piece)) {
      clause += 1;
      continue;
    }
    if (clauseWord.has(piece)) clause += 1;
    words.push({ text: piece, clause });
  }
  return merged(words);
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
      result.push({ text: joined, clause: part[0]!.clause });
      taken = length;
      break;
    }
    if (taken === 0) {
      const word = words[at]!;
      result.push({ text: merges.get(word.text) ?? word.text, clause: word.clause });
      taken = 1;
    }
    at += taken;
  }
  return result;
}
