import { Book } from '../../../engine/book.ts';
import { factSheet } from '../../../engine/derive/facts.ts';
import type { Finding } from '../../../engine/diagnosis.ts';
import type { EvidenceName } from '../../../engine/evidence.ts';
import { judge } from '../../../engine/judge.ts';
import type { Facts, Rule } from '../../../engine/rule.ts';
import { evidence, type Situation } from '../build.ts';

export type Outcome = Finding['outcome'];
export interface GoldenCase {
  /** what is special about it */
  when: string;
  given: Situation;
  expect: {
    outcome: Outcome;
    likely?: boolean;
    because?: string;
    /** these facts, others may be there too */
    facts?: Facts;
    missing?: readonly string[];
  };
}
/** Golden cases of one rule. A class that its judge cannot reach is named with the reason. */
export interface Golden {
  cases: readonly GoldenCase[];
  impossible?: Partial<Record<Outcome, string>>;
}

/** Judges one rule over a situation, as diagnose does for the asked client and network; some evidence may be left out. */
export function judged(rule: Rule, given: Situation, without: readonly EvidenceName[] = []): Finding {
  const items = evidence(given).filter(({ name }) => !without.includes(name));
  const complaint = given.complaint ?? {};
  const sheet = factSheet(new Book(items), complaint.client ?? 'windows', complaint.network ?? 'inside');
  return judge(rule, new Book(items), sheet);
}

export const fails = (facts?: Facts): GoldenCase['expect'] => ({ outcome: 'fail', likely: false, facts });
export const failsLikely = (facts?: Facts): GoldenCase['expect'] => ({
  outcome: 'fail',
  likely: true,
  facts,
});
export const passes: GoldenCase['expect'] = { outcome: 'pass' };
export const notApplicable = (because: string): GoldenCase['expect'] => ({
  outcome: 'not-applicable',
  because,
});
export const inconclusive = (...missing: string[]): GoldenCase['expect'] => ({
  outcome: 'inconclusive',
  missing,
});
