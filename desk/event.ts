import type { Facts, Role, ScenarioValue, SymptomId } from '../engine/index.ts';

/** How a case ended. */
export const resolutionCodes = [
  'explained',
  'fixed',
  'work-around',
  'by-design',
  'not-ours',
  'no-answer',
] as const;
export type ResolutionCode = (typeof resolutionCodes)[number];

/** What a claimed case waits for. */
export const waitReasons = ['user', 'admin', 'replication'] as const;
export type WaitReason = (typeof waitReasons)[number];

/** Who did it and where: a proven identity with the role it had at that moment. */
export interface Actor {
  id: string;
  role: Role | 'system';
  /** channel name: teams, slack, page, cli */
  channel: string;
  /** conversation it was done in */
  conversation?: string;
}

/** What the requester complained of and what was found then. Redacted before it comes here. */
export interface Complaint {
  /** whom it is about: SIP address, or what was asked where nobody was found */
  about: string;
  symptoms: SymptomId[];
  said: string;
  answers: Record<string, string>;
  verdictId?: string;
  primaryCause?: string;
  /** what the cause's sentence is filled with */
  causeFacts?: Facts;
  scenario?: ScenarioValue;
  /** domain of the person's mail attribute: with the cause it says which complaints are one */
  domain?: string;
}
/** A change that somebody with the right may make by hand; nothing here makes it. */
export interface Proposal {
  option: 1 | 2 | 3;
  commands: string[];
  rollback: string[];
  /** the change in words that `whatif` reads: mail=… */
  change?: string;
  /** epoch milliseconds after which it counts no more */
  expiresAt: number;
}
/** What a later check found, beside what was found or predicted before. */
export interface Recheck {
  verdictId: string;
  primaryCause?: string;
  scenario?: ScenarioValue;
  /** of a proposal that was carried out: did the prediction hold */
  prediction?: 'match' | 'miss' | 'not-yet';
}

/** What happened to a case, without who and when. */
export type Happening =
  | { kind: 'opened'; requester: string; complaint: Complaint }
  | { kind: 'gathered'; cause: string; domain: string }
  | { kind: 'attached'; parent: number }
  | { kind: 'claimed' }
  | { kind: 'handed-over'; from: string | null; to: string }
  | { kind: 'released' }
  | { kind: 'waiting'; for: WaitReason; until?: number }
  | { kind: 'resumed' }
  | { kind: 'noted'; text: string }
  | { kind: 'proposed'; proposal: Proposal }
  | { kind: 'approved' }
  | { kind: 'declined'; reason: string }
  | { kind: 'expired' }
  | { kind: 'carried-out'; checkAt: number }
  | { kind: 'rechecked'; recheck: Recheck }
  | { kind: 'followed' }
  | { kind: 'reminded' }
  | { kind: 'resolved'; code: ResolutionCode; note: string }
  | { kind: 'reopened'; reason: string; owner: string | null }
  | { kind: 'withdrawn' };

export type CaseEvent = Happening & {
  /** 1, 2, 3 … within the case: also its version after this event */
  seq: number;
  /** epoch milliseconds */
  at: number;
  by: Actor;
};
export type HappeningKind = Happening['kind'];
