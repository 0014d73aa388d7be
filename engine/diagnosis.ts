import type { EvidenceItem, EvidenceName } from './evidence.ts';
import type { RouteWhy, UsableWhy } from './facts/derived.ts';
import type {
  ClientKind,
  FeatureId,
  Grade,
  Network,
  Role,
  ScenarioValue,
  SymptomId,
} from './knowledge/ids.ts';
import type { Facts, Severity } from './rule.ts';

/** The engine's answer: ids and facts only. Its JSON form is described by docs/diagnosis.schema.json. */
export interface Diagnosis {
  person: DiagnosedPerson;
  symptoms: SymptomId[];
  /** of the asked client and network; not-applicable where the complaint does not depend on the route */
  scenario: ScenarioValue;
  scenarioWhy: {
    code: RouteWhy | 'symptom-independent';
    basis: 'predicted' | 'observed';
    facts: Facts;
    evidence: string[];
  };
  ewsUsable: { value: 'yes' | 'no' | 'unknown'; why: UsableWhy };
  scenarios: ScenarioRow[];
  features: FeatureRow[];
  /** every rule's outcome; passes and not-applicable included, faults first */
  findings: Finding[];
  /** rule id of the one cause that explains most, or null */
  primaryCause: string | null;
  remedies: Remedy[];
  options: Option[];
  contradictions: Contradiction[];
  nextQuestion: Question | null;
  evidence: EvidenceItem[];
  tookMs: number;
  rulesVersion: string;
  /** content hash of evidence and rule-set: the same in every depth and channel */
  verdictId: string;
}

export interface DiagnosedPerson {
  asked: string;
  found: 'one' | 'none' | 'several' | 'unknown';
  forest?: string;
  sip?: string;
  mail?: string;
  displayName?: string;
  /** the same person elsewhere */
  joined?: { forest: string; by: string; confidence: string; mail?: string; upn?: string };
  /** DNs, where several were found: to choose among */
  candidates?: string[];
}
export interface ScenarioRow {
  client: ClientKind;
  network: Network;
  value: Exclude<ScenarioValue, 'not-applicable'>;
  ewsUsable: 'yes' | 'no' | 'unknown';
  usableWhy: UsableWhy;
  why: RouteWhy;
  basis: 'predicted' | 'observed';
  ifSame?: '1' | '2' | '3';
  between?: string[];
  outlookMayDiffer: boolean;
}
export interface FeatureRow {
  feature: FeatureId;
  works: 'yes' | 'no' | 'partly' | 'unknown';
  /** message id feature.why.<why> */
  why: string;
  grade: Grade;
}
export interface Finding {
  rule: string;
  outcome: 'fail' | 'pass' | 'not-applicable' | 'inconclusive';
  severity: Severity;
  grade: Grade;
  /** symptoms that this cause can produce */
  explains: SymptomId[];
  likely: boolean;
  facts: Facts;
  /** evidence names without which it could not be judged */
  missing: EvidenceName[];
  /** ids of the evidence it rests on */
  evidence: string[];
  cites: string[];
  because?: string;
}
export interface Remedy {
  id: string;
  rule: string;
  role: Role;
  commands: string[];
  rollback: string[];
  waitMinutes: number;
  waits: string[];
  warnings: string[];
}
export interface Option {
  option: 1 | 2 | 3;
  /** yes: can be chosen now; unknown: needs a fact; no: not with these forests */
  possible: 'yes' | 'no' | 'unknown' | 'current';
  /** value of mail that would bring it about, where one can be named */
  mail?: string;
  gains: FeatureId[];
  loses: FeatureId[];
  recommended: boolean;
  /** message ids option.why.<why> */
  why: string[];
  /** message ids warning.<id> */
  warnings: string[];
  commands: string[];
  rollback: string[];
}
export interface Contradiction {
  id: string;
  facts: Facts;
  evidence: string[];
}
export interface Question {
  /** message id question.<id>; answers question.<id>.<answer> */
  id: string;
  fact: EvidenceName;
  answers: string[];
}
