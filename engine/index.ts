/** The only door from outside into the engine. */

export { dontKnow, symptomsMeant, typedAnswer } from './answers.ts';
export { type Change, type ChangePart, changeWords, partsOf } from './change.ts';
export { applyChange } from './change-apply.ts';
export type { Effect } from './change-effects.ts';
export {
  type ChangeFault,
  type ChangeFaultCode,
  changeKeys,
  type ParsedChange,
  parseChange,
} from './change-parse.ts';
export type { ChangeStep } from './change-steps.ts';
export { type Claim, changeVisible, claimHolds, claimOf, resolvedChange } from './change-visible.ts';
export { comparePeople, type PeopleComparison } from './compare.ts';
export { diagnose } from './diagnose.ts';
export type * from './diagnosis.ts';
export { DomainRefused, readDomain } from './domain-name.ts';
export type * from './domain-report.ts';
export type * from './evidence.ts';
export { numbered } from './evidence.ts';
export { examine } from './examine.ts';
export { examineChange } from './examine-change.ts';
export { domainReport, examineDomain } from './examine-domain.ts';
export { examineMoves, type MovesRequest } from './examine-moves.ts';
export type * from './facts/complaint.ts';
export type * from './facts/configuration.ts';
export type * from './facts/derived.ts';
export type * from './facts/directory.ts';
export type * from './facts/lookup.ts';
export type * from './facts/said.ts';
export { type Intake, intake, type Said } from './intake.ts';
export { citations } from './knowledge/citations.ts';
export type { DnsNameFault } from './knowledge/dns-name.ts';
export * from './knowledge/ids.ts';
export { askOf, questionAnswers, questionIds } from './knowledge/questions.ts';
export { type Redacted, redact } from './paste/redact.ts';
export type * from './probe.ts';
export { LookError } from './probe.ts';
export { ps } from './quote.ts';
export type { Facts, Severity } from './rule.ts';
export { rules } from './rules/index.ts';
export { rulesVersion } from './rules-version.ts';
export { plainAnswer } from './understand/plain-answer.ts';
export { triageLine } from './understand/triage.ts';
export { understand } from './understand/understand.ts';
export type { Refusal, Understanding } from './understand/understanding.ts';
export type { WhatIf } from './whatif.ts';
export {
  type Comparison,
  compareDiagnoses,
  type FeatureShift,
  type FindingShift,
  type Prompt,
  type Side,
} from './whatif-compare.ts';
export type { Moves } from './whatif-moves.ts';
