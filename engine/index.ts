/** The only door from outside into the engine. */

export { diagnose } from './diagnose.ts';
export type * from './diagnosis.ts';
export type * from './evidence.ts';
export { numbered } from './evidence.ts';
export { examine } from './examine.ts';
export type * from './facts/complaint.ts';
export type * from './facts/configuration.ts';
export type * from './facts/derived.ts';
export type * from './facts/directory.ts';
export type * from './facts/lookup.ts';
export type * from './facts/said.ts';
export { type Intake, intake, type Said } from './intake.ts';
export { citations } from './knowledge/citations.ts';
export * from './knowledge/ids.ts';
export type * from './probe.ts';
export { LookError } from './probe.ts';
export { ps } from './quote.ts';
export type { Facts, Severity } from './rule.ts';
export { rules } from './rules/index.ts';
export { rulesVersion } from './rules-version.ts';
export { triageLine } from './understand/triage.ts';
export { understand } from './understand/understand.ts';
export type { Refusal, Understanding } from './understand/understanding.ts';
