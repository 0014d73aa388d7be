import type { Reason } from './evidence.ts';
import type { FactName, FactTypes } from './facts/derived.ts';
import type { Person } from './facts/directory.ts';
import type { CitationId } from './knowledge/citations.ts';
import type { Grade, Role, SymptomId } from './knowledge/ids.ts';

/** What a finding states: values for the catalogue's sentences. No sentence, no markup. */
export type Facts = Record<string, string | number | boolean | readonly string[]>;

export type Verdict =
  /** likely: right on what is known, but from inference or one side only; worded "likely", never primary alone */
  | { outcome: 'fail'; facts: Facts; likely?: boolean }
  | { outcome: 'pass'; facts?: Facts }
  | { outcome: 'not-applicable'; because: string }
  /** what was needed is known, yet does not settle it (for instance: policy unknown); names what would */
  | { outcome: 'inconclusive'; missing: readonly FactName[]; facts?: Facts };

export type Considered<T> = { known: true; value: T } | { known: false; reason: Reason };

/** fault: broken. limit: works as designed, and the design is what hurts. risk: not felt yet. hint: never a primary cause. */
export type Severity = 'fault' | 'limit' | 'risk' | 'hint';

export interface RemedyContext {
  lync?: Person;
  /** the mailbox the person really uses, where exactly one is known */
  mailbox?: Person;
  facts: Facts;
}
export interface RemedySpec {
  /** message id is remedy.<id> */
  id: string;
  role: Role;
  /** exact PowerShell, every value quoted by ps(); [] where the remedy is not a command */
  commands?: (context: RemedyContext) => string[];
  /** restores today's value; [] where nothing is changed */
  rollback?: (context: RemedyContext) => string[];
  /** earliest time it can be seen to work, minutes */
  waitMinutes?: number;
  /** what to wait for, in order: message ids wait.<id> */
  waits?: readonly (
    | 'ad-replication'
    | 'user-replicator'
    | 'sign-out-in'
    | 'client-cache'
    | 'dns-ttl'
    | 'gpo-refresh'
  )[];
  /** message ids warning.<id> */
  warnings?: (context: RemedyContext) => string[];
}

export interface RuleSpec<N extends FactName, C extends FactName> {
  /** kebab-case, names the failing thing, equals the file name; messages: rule.<id>.title, .failure, .why */
  id: string;
  severity: Severity;
  grade: Grade;
  /** symptoms that this cause explains; it can be the primary cause only of these (or of no symptom named) */
  explains: readonly SymptomId[];
  /** lower is earlier in the chain from identity to feature: the earliest failing link is the primary cause */
  rank: number;
  needs: readonly N[];
  considers: readonly C[];
  cites: readonly CitationId[];
  remedies: readonly RemedySpec[];
  judge(
    facts: { readonly [K in N]: FactTypes[K] },
    considered: { readonly [K in C]: Considered<FactTypes[K]> },
    when: (name: N | C) => string | undefined,
  ): Verdict;
}
/** A rule as the engine runs it: the precise types are checked where it is written. */
export type Rule = Omit<RuleSpec<FactName, FactName>, 'judge'> & {
  judge(facts: never, considered: never, when: (name: FactName) => string | undefined): Verdict;
};

/** Declares a rule; reading a fact that is neither in needs nor in considers does not compile. */
export function rule<const N extends FactName, const C extends FactName = never>(spec: RuleSpec<N, C>): Rule {
  return spec as unknown as Rule;
}
export const pass = (facts?: Facts): Verdict => ({ outcome: 'pass', facts });
export const fail = (facts: Facts): Verdict => ({ outcome: 'fail', facts });
export const likely = (facts: Facts): Verdict => ({ outcome: 'fail', facts, likely: true });
export const notApplicable = (because: string): Verdict => ({ outcome: 'not-applicable', because });
export const inconclusive = (...missing: FactName[]): Verdict => ({ outcome: 'inconclusive', missing });
