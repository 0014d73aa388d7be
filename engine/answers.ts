import type { NewEvidence } from './evidence.ts';
import type { SymptomId } from './knowledge/ids.ts';
import type { Ask } from './knowledge/question.ts';
import { askOf, type QuestionId, questions } from './knowledge/questions.ts';

/** The answer of somebody who cannot tell; every question has it. */
export const dontKnow = 'unknown';
const isQuestion = (id: string): id is QuestionId => Object.hasOwn(questions, id);

/** What is looked for in a typed answer; linear patterns over a bounded text. */
const typedForms: Record<NonNullable<Ask['typed']>, RegExp> = {
  address: /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/,
  version: /\b\d{1,2}(?:\.\d{1,5}){2,3}\b/,
  host: /\b(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,24}\b/i,
  url: /\bhttps:\/\/[\w.-]{1,253}(?::\d{1,5})?(?:\/[\w./-]{0,200})?/i,
};
/** Longest text that is taken for a typed answer; more is a paste. */
const typedCap = 300;
const typedMark = '=';

/** An answer that was typed out (question id, text), as it is kept among the answers; undefined where it is none. */
export function typedAnswer(question: string, text: string): string | undefined {
  const form = isQuestion(question) ? askOf(question).typed : undefined;
  const found = form && text.length <= typedCap ? typedForms[form].exec(text)?.[0] : undefined;
  return found === undefined ? undefined : `${typedMark}${found}`;
}

/**
 * Answers to questions (question id → answer id, or what typedAnswer gave) as evidence whose source is the person. An id or answer that is not
 * in the table is not evidence; "I don't know" is recorded, so that the same thing is not asked again. What an answer
 * tells of the complaint itself is no evidence: see symptomsMeant.
 */
export function answersAsEvidence(answers: Readonly<Record<string, string>>, at: string): NewEvidence[] {
  return Object.entries(answers).flatMap(([question, answer]) => {
    if (!isQuestion(question)) return [];
    const { fact, answers: table } = askOf(question);
    if (fact === 'complaint') return [];
    const stamp = { name: fact, source: 'person', vantage: 'person', at, ms: 0 } as const;
    const typed = answer.startsWith(typedMark) ? typedAnswer(question, answer.slice(1))?.slice(1) : undefined;
    if (answer !== dontKnow && typed === undefined && !Object.hasOwn(table, answer)) return [];
    const value = answer === dontKnow ? null : (typed ?? (table as Record<string, unknown>)[answer]);
    return [
      (value === null
        ? { ...stamp, known: false, reason: { code: 'not-found', detail: 'not-known-to-person' } }
        : { ...stamp, known: true, value }) as NewEvidence,
    ];
  });
}

/** What the last answer that tells of it says the complaint really is; undefined where none does. */
export function symptomsMeant(answers: Readonly<Record<string, string>>): readonly SymptomId[] | undefined {
  return Object.entries(answers)
    .flatMap(([question, answer]) => {
      const means = isQuestion(question) ? askOf(question).means : undefined;
      return means && Object.hasOwn(means, answer) ? [means[answer]!] : [];
    })
    .at(-1);
}
