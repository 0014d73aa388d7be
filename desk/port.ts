import type { Case } from './case.ts';
import type { Delivery } from './delivery.ts';
import type { Actor, CaseEvent, Complaint, Happening } from './event.ts';

/** Something that was decided, before the store gives it its number. */
export type Decided = Happening & { at: number; by: Actor };

export interface CaseFilter {
  status?: readonly Case['status'][];
  owner?: string;
  requester?: string;
  /** opened or changed at or after, epoch milliseconds */
  since?: number;
  cause?: string;
  domain?: string;
  gathering?: boolean;
  most?: number;
}

/** Where cases are kept: append-only events; everything of one call is written together or not at all. */
export interface CasePort {
  /**
   * Opens a case, or finds the one that this requester has open for the same person and verdict: a complaint that is
   * sent twice at once is one.
   * @param show what follows from the first event, once the id is known
   */
  open(
    first: Decided & { kind: 'opened' },
    show: (one: Case) => Delivery[],
  ): Promise<{ case: Case; fresh: boolean }>;
  /**
   * Opens a case that gathers the others of its cause and domain, or finds the open one that does: there are never two.
   * @param show what follows from its first two events
   */
  gather(
    first: Decided & { kind: 'opened' },
    about: { cause: string; domain: string },
    show: (one: Case, events: readonly CaseEvent[]) => Delivery[],
  ): Promise<{ case: Case; fresh: boolean }>;
  load(id: number): Promise<{ case: Case; events: CaseEvent[] } | undefined>;
  /**
   * Writes only while the case is at this version; under a parent only while that one has not ended.
   * @returns conflict where somebody was quicker
   */
  append(
    id: number,
    version: number,
    decided: readonly Decided[],
    show: (one: Case, events: readonly CaseEvent[]) => Delivery[],
  ): Promise<Case | 'conflict'>;
  /** newest first, 100 unless told */
  list(filter: CaseFilter): Promise<Case[]>;
}
/** What a new case begins with. */
export interface CaseDraft {
  requester: string;
  complaint: Complaint;
}
