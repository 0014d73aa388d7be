import type { EvidenceName, EvidenceTypes, NewEvidence } from './evidence.ts';
import { type FactQuestionId, factQuestions } from './knowledge/questions.ts';

type Fact<Q extends FactQuestionId> = EvidenceTypes[(typeof factQuestions)[Q]['fact']];
type AnswerOf<Q extends FactQuestionId> = (typeof factQuestions)[Q]['answers'][number];

/** What each answer is worth as evidence; null: the person could not tell. */
const values: { [Q in FactQuestionId]: Record<AnswerOf<Q>, Fact<Q> | null> } = {
  'windows-logon': {
    'mailbox-company': { forest: 'mailbox-forest' },
    'lync-provider': { forest: 'lync-forest' },
    neither: { forest: 'none' },
  },
  'config-rows': {
    'ews-ok': { ews: 'ok', rows: {} },
    'ews-not-deployed': { ews: 'not-deployed', rows: {} },
    'ews-not-initialized': { ews: 'not-initialized', rows: {} },
    'cannot-open': null,
  },
  'comparison-policy': {
    applied: {
      basis: 'effective',
      disableEmailComparisonCheck: true,
      disableNtCredentials: null,
      savePassword: null,
    },
    'not-applied': {
      basis: 'effective',
      disableEmailComparisonCheck: false,
      disableNtCredentials: null,
      savePassword: null,
    },
  },
};

/**
 * Answers to fact questions (question id → answer id) as evidence whose source is the person. An unknown id or
 * answer is not evidence; "I don't know" is recorded, so that the same thing is not asked again.
 */
export function answersAsEvidence(answers: Readonly<Record<string, string>>, at: string): NewEvidence[] {
  return Object.entries(answers).flatMap(([question, answer]) => {
    if (!Object.hasOwn(factQuestions, question)) return [];
    const name: EvidenceName = factQuestions[question as FactQuestionId].fact;
    const table: Record<string, unknown> = values[question as FactQuestionId];
    const stamp = { name, source: 'person', vantage: 'person', at, ms: 0 } as const;
    const value = Object.hasOwn(table, answer) ? table[answer] : null;
    if (value === null)
      return [
        {
          ...stamp,
          known: false,
          reason: { code: 'not-found', detail: 'not-known-to-person' },
        } as NewEvidence,
      ];
    return [{ ...stamp, known: true, value } as NewEvidence];
  });
}
