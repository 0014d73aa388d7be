import { type PlainAnswer, plainAnswers } from '../knowledge/lexicons/answers.ts';
import { folded } from './folding.ts';

/** Longest text that is one, in characters. */
const longest = 40;
const bare = (text: string): string =>
  folded(text)
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Courtesy and apology around an answer. */
const around =
  /^(?:sorry|entschuldigung|pardon|desole|perdon|lo siento|すみません|اسف|عذرا) | (?:please|thanks|danke|merci|gracias)$/g;
const answers = new Map(
  (Object.keys(plainAnswers) as PlainAnswer[]).flatMap((answer) =>
    Object.values<string>(plainAnswers[answer])
      .flatMap((words) => words.split('|'))
      .map((words) => [bare(words), answer] as const),
  ),
);

/** A plain yes, no, or "I don't know" in any language that is read; undefined for everything else. */
export function plainAnswer(text: string): PlainAnswer | undefined {
  return text.length > longest ? undefined : answers.get(bare(text).replace(around, ''));
}
