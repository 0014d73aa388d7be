import { phrase, say } from '../cards/index.ts';
import { dontKnow, type Question, typedAnswer } from '../engine/index.ts';

const notKnown = /^(?:sorry )?(?:i )?(?:dont know|do not know|not sure|no idea|cant tell|unknown|dunno)$/;
const yesNo: Readonly<Record<string, 'yes' | 'no'>> = {
  yes: 'yes',
  y: 'yes',
  yep: 'yes',
  yeah: 'yes',
  no: 'no',
  n: 'no',
  nope: 'no',
};
/** Words that a short answer may have beside what it says. */
const padding = new Set(
  'a an and at by for from i in is it its just my of on or our the there they to was we with yes no'.split(
    ' ',
  ),
);
/** More words than this are a story, which is read as one. */
const shortAnswer = 8;

/**
 * Which answer of the open question was typed: its number, its label as shown, its id, a plain yes or no, words that only
 * one label holds, or the value that the question asks for. Undefined where none or more than one may be meant.
 */
export function answerIn(text: string, question: Question | undefined, locale: string): string | undefined {
  if (!question) return undefined;
  const typed = normal(text);
  if (notKnown.test(typed)) return dontKnow;
  const answers = question.answers.filter((answer) => answer !== dontKnow);
  const labels = answers.map((answer) => normal(say(phrase(`question.${question.id}.${answer}`), locale)));
  const exact = answers.find((answer, at) => normal(answer) === typed || labels[at] === typed);
  if (exact !== undefined) return exact;
  const plain = yesNo[typed];
  if (plain !== undefined && answers.includes(plain)) return plain;
  if (/^[1-9]$/.test(typed)) return answers[Number(typed) - 1];
  const own = normal(say(phrase(`question.${question.id}.${dontKnow}`), locale));
  if (own === typed && question.answers.includes(dontKnow)) return dontKnow;
  return typedAnswer(question.id, text) ?? byWords(typed, answers, labels);
}

/** All telling words of a short answer stand in one label, and in no other. */
function byWords(typed: string, answers: readonly string[], labels: readonly string[]): string | undefined {
  const words = typed.split(' ');
  const telling = words.filter((word) => !padding.has(word));
  if (telling.length === 0 || words.length > shortAnswer) return undefined;
  const fitting = answers.filter((answer, at) => {
    const held = new Set(`${labels[at]} ${normal(answer)}`.split(' '));
    return telling.every((word) => held.has(word));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

export function normal(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’']/g, '')
    .replace(/[-_]+/g, ' ')
    .replace(/[.!?,;:"“”()[\]]+/g, (found) => (text.trim() === found ? found : ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
