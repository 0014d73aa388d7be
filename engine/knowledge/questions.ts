import type { Finding } from '../diagnosis.ts';
import type { Grade, Role } from './ids.ts';
import type { Ask, Effort } from './question.ts';
import { complaintQuestions } from './questions-complaint.ts';
import { personQuestions } from './questions-person.ts';
import { shownQuestions } from './questions-shown.ts';

/** Every question there is; both the understanding and the engine ask from here. */
export const questions = { ...complaintQuestions, ...personQuestions, ...shownQuestions };
export type QuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as QuestionId[];
/** The row of a question, without its own precise type. */
export const askOf = (id: QuestionId): Ask => questions[id];

/** Answer ids by question, in the order in which they are shown. */
export const questionAnswers = Object.fromEntries(
  questionIds.map((id): [string, readonly string[]] => [id, Object.keys(questions[id].answers)]),
) as Readonly<Record<QuestionId, readonly string[]>>;
/** Every question with its answers, for whoever holds words for them. */
export const factQuestions: Readonly<Record<string, { fact: Ask['fact']; answers: readonly string[] }>> =
  Object.fromEntries(
    questionIds.map((id) => [id, { fact: questions[id].fact, answers: questionAnswers[id] }]),
  );

/** No more are asked about one complaint. */
export const mostQuestions = 3;

/** How hard an answer is, by who answers; null: not asked of them. Who is not named may be anybody. */
export const costs: Readonly<Record<Role | 'anybody', Readonly<Record<Effort, number | null>>>> = {
  user: { tap: 1, look: 2, command: 3, administer: null },
  agent: { tap: 1, look: 1.5, command: 2, administer: 3 },
  admin: { tap: 1.5, look: 2, command: 2, administer: 1 },
  anybody: { tap: 1, look: 2, command: 3, administer: 4 },
};

/** How likely a cause is taken to be, by what its rule says so far. Absent is never read as fine: open is not small. */
export const beliefs: Readonly<Record<Finding['outcome'] | 'likely', number>> = {
  fail: 1,
  likely: 0.6,
  inconclusive: 0.3,
  pass: 0,
  'not-applicable': 0,
};
/** How much a cause counts: by what it breaks, by how well it is sourced, by whether it was possible before the answer. */
export const weights = {
  severity: { fault: 3, limit: 2, risk: 1, hint: 0.5 } satisfies Record<Finding['severity'], number>,
  grade: { V: 1.2, C: 1, I: 0.8, M: 0.6 } satisfies Record<Grade, number>,
  /** of two causes the one that explains less else is likelier behind this: power of how much it explains */
  specific: 1,
  /** a cause that nothing speaks for yet, though an answer might */
  dormant: 0.5,
  /** a rule names this very fact as missing */
  named: 0.2,
  /** how far an answer settles whether Exchange can be used, and which one answers */
  usability: 0.3,
  route: 0.3,
  /** what the same paste would answer too counts less: a button may be pressed instead */
  also: 0.7,
  /** a whole window says more than its buttons, where nobody knows which Exchange answers */
  window: 0.2,
} as const;
