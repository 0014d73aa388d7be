import { phrase, say } from '../cards/index.ts';
import {
  dontKnow,
  plainAnswer,
  type Question,
  type SymptomId,
  symptomIds,
  typedAnswer,
} from '../engine/index.ts';

/** Words that a short answer may have beside what it says. */
const padding = new Set(
  (
    'a an and at by for from i in is it its just my of on or our the there they to was we with yes no ' +
    'der die das ein eine einen im ist es ich mein meine meinen und auf von zu ja nein ' +
    'le la les un une des du de mon ma mes je j est c ce et en au dans oui non l d ' +
    'el los las una mi mis es y en del con lo sí si ' +
    'في من على هو هي عن نعم لا'
  ).split(' '),
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
  const said = plainAnswer(text);
  if (said === 'unknown') return dontKnow;
  const answers = question.answers.filter((answer) => answer !== dontKnow);
  const labels = answers.map((answer) => normal(say(phrase(`question.${question.id}.${answer}`), locale)));
  const exact = answers.find((answer, at) => normal(answer) === typed || labels[at] === typed);
  if (exact !== undefined) return exact;
  if (said !== undefined) {
    const plain = answers.includes(said)
      ? said
      : onlyOne(answers.filter((_, at) => begins(labels[at]!) === said));
    if (plain !== undefined) return plain;
  }
  const number = /^([1-9])番?$/.exec(westernDigits(typed))?.[1];
  if (number !== undefined) return answers[Number(number) - 1];
  const own = normal(say(phrase(`question.${question.id}.${dontKnow}`), locale));
  if (own === typed && question.answers.includes(dontKnow)) return dontKnow;
  return typedAnswer(question.id, text) ?? byWords(typed, answers, labels);
}

/** The complaint whose label was typed, as it stands on the buttons of a choice; undefined where it is none. */
export function symptomLabelled(text: string, locale: string): SymptomId | undefined {
  const typed = normal(text);
  return symptomIds.find((id) => id !== 'other' && normal(say(phrase(`symptom.${id}`), locale)) === typed);
}

/** The yes or no that a label begins with: "Yes, both". */
const begins = (label: string) => plainAnswer(label.split(' ')[0]!);

/** Arabic digits as those of the lists. */
const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));

/** All telling words of a short answer stand in one label, and in no other. */
function byWords(typed: string, answers: readonly string[], labels: readonly string[]): string | undefined {
  const words = typed.split(' ');
  const telling = words.filter((word) => !padding.has(word));
  if (telling.length === 0 || words.length > shortAnswer) return undefined;
  if (unspaced.test(typed)) return onlyOne(answers.filter((_, at) => labels[at]!.includes(typed)));
  const fitting = answers.filter((answer, at) => {
    const held = new Set(`${labels[at]} ${normal(answer)}`.split(' '));
    return telling.every((word) => held.has(word));
  });
  return onlyOne(fitting);
}

/** Two letters or more of a writing without spaces: part of a label. */
const unspaced =
  /^[\u3041-\u30ff\u4e00-\u9fff\u3005a-z0-9]*[\u3041-\u30ff\u4e00-\u9fff\u3005][\u3041-\u30ff\u4e00-\u9fff\u3005]$/;
const onlyOne = (fitting: readonly string[]): string | undefined =>
  fitting.length === 1 ? fitting[0] : undefined;

export function normal(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’']/g, '')
    .replace(/[-_]+/g, ' ')
    .replace(/[.!?,;:"“”()[\]。、！？؟،؛«»「」¿¡]+/g, (found) => (text.trim() === found ? found : ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
