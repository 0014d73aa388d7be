import type { NewEvidence } from './evidence.ts';
import type { SymptomId } from './knowledge/ids.ts';
import { askOf, type QuestionId, questions } from './knowledge/questions.ts';

/** The answer of somebody who cannot tell; every question has it. */
export const dontKnow = 'unknown';
const isQuestion = (id: string): id is QuestionId => Object.hasOwn(questions, id);

/**
 * Answers to questions (question id → answer id) as evidence whose source is the person. An id or answer that is not
 * in the table is not evidence; "I don't know" is recorded, so that the same thing is not asked again. What an answer
 * tells of the complaint itself is no evidence: see symptomsMeant.
 */
export function answersAsEvidence(answers: Readonly<Record<string, string>>, at: string): NewEvidence[] {
  return Object.entries(answers).flatMap(([question, answer]) => {
    if (!isQuestion(question)) return [];
    const { fact, answers: table } = askOf(question);
    if (fact === 'complaint') return [];
    const stamp = { name: fact, source: 'person', vantage: 'person', at, ms: 0 } as const;
    if (answer !== dontKnow && !Object.hasOwn(table, answer)) return [];
    const value = answer === dontKnow ? null : (table as Record<string, unknown>)[answer];
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
