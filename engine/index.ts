/** The only door from outside into the engine. */
export type * from './diagnosis.ts';
export type * from './evidence.ts';
export { numbered } from './evidence.ts';
export type * from './facts/complaint.ts';
export type * from './facts/derived.ts';
export type * from './facts/directory.ts';
export type * from './facts/lookup.ts';
export { citations } from './knowledge/citations.ts';
export * from './knowledge/ids.ts';
export type * from './probe.ts';
export { LookError } from './probe.ts';
export { ps } from './quote.ts';
export type { Facts, Severity } from './rule.ts';
