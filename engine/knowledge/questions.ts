import type { EvidenceName } from '../evidence.ts';

/**
 * Facts that only a person can supply, in the order in which they are cheapest to answer.
 * Message ids question.<id> and question.<id>.<answer>; "I don't know" is always an answer too.
 */
export const factQuestions = {
  'windows-logon': { fact: 'windows-logon', answers: ['mailbox-company', 'lync-provider', 'neither'] },
  'config-rows': {
    fact: 'client-rows',
    answers: ['ews-ok', 'ews-not-deployed', 'ews-not-initialized', 'cannot-open'],
  },
  'comparison-policy': { fact: 'client-policy', answers: ['applied', 'not-applied'] },
} as const satisfies Record<string, { fact: EvidenceName; answers: readonly string[] }>;
export type FactQuestionId = keyof typeof factQuestions;

/** How much a fact separates: certain causes count more than likely ones, an undetermined route most (weights as data). */
export const weights = { inconclusive: 2, likely: 1, usability: 2, route: 3 } as const;
