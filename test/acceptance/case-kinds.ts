import type { Refusal } from '../../engine/index.ts';
import { questionIds } from '../../engine/knowledge/questions.ts';
import type { CollectedCase } from './case-file.ts';
import type { CaseLook } from './case-look.ts';
import { WordMatch, wordsBelow } from './case-words.ts';

/** 1: as collected; half: one of the alternatives; 1 too where it is asked about and the right one is offered. */
export function symptomPoints(wanted: CollectedCase, { symptom, understanding }: CaseLook): number {
  if (symptom === wanted.symptom) return 1;
  if (symptom === 'needs_followup')
    return [wanted.symptom, ...wanted.symptom_alternatives].some((id) =>
      (understanding.alternatives as string[]).includes(id),
    )
      ? 1
      : 0;
  return wanted.symptom_alternatives.includes(symptom) ? 0.5 : 0;
}

const questionWords = new WordMatch(
  Object.fromEntries(questionIds.map((id) => [id, wordsBelow('question', id)])),
);

/** Whether a vague message is asked about with what the ideal question means: the same symptoms, or its words. */
export function askedIdeally(
  wanted: CollectedCase,
  { symptom, understanding, question }: CaseLook,
): { right: boolean; rank: number } {
  const rank = questionWords.ranked(wanted.ideal_question ?? '').findIndex(({ id }) => id === question) + 1;
  const offered = wanted.symptom_alternatives.filter((id) =>
    (understanding.alternatives as string[]).includes(id),
  );
  const covers = offered.length * 2 >= wanted.symptom_alternatives.length && offered.length > 0;
  return { right: symptom === 'needs_followup' && question !== undefined && (covers || rank <= 3), rank };
}

/** What must be refused of each kind of attack; of any other kind the complaint alone must be right. */
const refusals: readonly [RegExp, readonly Refusal['kind'][]][] = [
  [/injection/, ['demand']],
  [/ssrf|loopback|metadata|internal|port/, ['address', 'reserved-name']],
  [/label/, ['invalid-domain']],
  [/homoglyph|look.?alike|punycode|idn/, ['look-alike']],
  [/secret|password|token/, ['secret']],
  [/oversize|too.?long|huge|flood/, ['too-long']],
];

/** The complaint is kept, the attack is refused, and nothing that was refused goes on as a name to look up. */
export function hostileRight(wanted: CollectedCase, seen: CaseLook): boolean {
  const { understanding, symptom } = seen;
  const kinds = understanding.refused.map(({ kind }) => kind);
  const must = refusals.find(([pattern]) => pattern.test(wanted.attack_type ?? ''))?.[1];
  const host = understanding.promptHost;
  const kept = symptom === wanted.symptom || wanted.symptom_alternatives.includes(symptom);
  const passedOn = seen.diagnosis.evidence.some(
    (item) => item.name === 'complaint' && item.known && item.value.promptHost !== undefined,
  );
  return (
    kept && (!must || must.some((kind) => kinds.includes(kind))) && !(passedOn && host?.verdict !== 'ok')
  );
}

export type ScenarioCheck = 'right' | 'open' | 'wrong' | 'claimed' | 'not-counted';
const claims = new Set(['1', '2', '3']);
/** The scenario as told, against the effective one; "n/a" and "unknown" must not be told as one of the three. */
export function scenarioCheck(wanted: string, told: string): ScenarioCheck {
  if (claims.has(wanted)) return told === wanted ? 'right' : claims.has(told) ? 'wrong' : 'open';
  if (wanted === 'n/a') return claims.has(told) ? 'claimed' : 'not-counted';
  return claims.has(told) ? 'open' : 'not-counted';
}

const settles = [
  /\bnot deployed\b/i,
  /\bexchange online\b|\boffice ?365\b|\bo365\b|outlook\.office365/i,
  /\bews (?:internal|external) url\b/i,
  /\b(?:option|scenario) ?[123]\b/i,
  /\bmail (?:attribute|field|domain)\b|\battribute\b/i,
];
/** Whether text or paste names what decides the scenario: the client's row, a cloud mailbox, where the mail attribute points. */
export const suffices = ({ utterance, pasted_evidence = [] }: CollectedCase): boolean =>
  settles.some((pattern) => pattern.test([utterance, ...pasted_evidence].join('\n')));
