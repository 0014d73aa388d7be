import type { Case } from './case.ts';
import type { Actor, Happening, Proposal, Recheck, ResolutionCode, WaitReason } from './event.ts';

/** What somebody wants done with a case that exists. */
export type CaseCommand =
  | { kind: 'claim' }
  /** no `to`: to me */
  | { kind: 'hand-over'; to?: string }
  | { kind: 'release' }
  | { kind: 'wait'; for: WaitReason; until?: number }
  | { kind: 'resume' }
  | { kind: 'note'; text: string }
  | { kind: 'propose'; proposal: Proposal }
  | { kind: 'approve' }
  | { kind: 'decline'; reason: string }
  | { kind: 'expire' }
  | { kind: 'carry-out'; checkAt: number }
  | { kind: 'recheck'; recheck: Recheck }
  | { kind: 'follow' }
  | { kind: 'remind' }
  | { kind: 'resolve'; code: ResolutionCode; note: string }
  | { kind: 'reopen'; reason: string }
  | { kind: 'withdraw' }
  | { kind: 'attach'; parent: number };

/** Why nothing happens; facts are what the refused one is told. */
export type CaseRefusal =
  | { code: 'role' }
  | { code: 'taken'; owner: string; since: number }
  /** asked for what is so already: said, not repeated */
  | { code: 'already' }
  | { code: 'not-owner'; owner: string | null }
  | { code: 'not-requester' }
  | { code: 'ended'; status: 'resolved' | 'withdrawn' }
  | { code: 'not-ended' }
  | { code: 'too-late'; since: number }
  | { code: 'no-proposal' }
  | { code: 'own-proposal' }
  | { code: 'proposal-expired'; at: number }
  | { code: 'empty' };

export type Decision = { events: Happening[] } | { refused: CaseRefusal };

export type Decide<C extends CaseCommand> = (one: Case, command: C, actor: Actor, now: number) => Decision;
export const refuse = (refused: CaseRefusal): Decision => ({ refused });
export const happens = (...events: Happening[]): Decision => ({ events });
