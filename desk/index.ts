/** The door into the helpdesk: cases as events, decided on purely, stored through a port. */
export { type BusinessHours, businessMs, overdue } from './business-hours.ts';
export { after, type Case, type CaseStatus, caseOf } from './case.ts';
export {
  changesSince,
  type DiagnosisChange,
  type DiagnosisRecord,
  type KeptFacts,
  type LastDiagnosis,
  lastOf,
  recordOf,
  type TrackedFact,
  trackedFacts,
} from './changes.ts';
export type { CaseCommand, CaseRefusal } from './command.ts';
export { decide, noteLimit, reopenMs } from './decide.ts';
export { type Delivery, type DeskPlace, deliveries, type Places } from './delivery.ts';
export { createDesk, type Desk, type DeskAnswer } from './desk.ts';
export * from './event.ts';
export { type Gathered, gatherAt } from './gathering.ts';
export type * from './port.ts';
export { recheckOf } from './recheck.ts';
