import type { Actor, CaseEvent, Complaint, Proposal, Recheck, ResolutionCode, WaitReason } from './event.ts';

export type CaseStatus = 'open' | 'claimed' | 'waiting' | 'resolved' | 'withdrawn';

/** A case as its events leave it: never stored by itself, so that it cannot say anything else than they do. */
export interface Case {
  id: number;
  /** seq of the last event: what a writer must have seen */
  version: number;
  status: CaseStatus;
  /** one that gathers others under a cause and a domain */
  gathers?: { cause: string; domain: string };
  parent?: number;
  requester: string;
  complaint: Complaint;
  openedAt: number;
  openedBy: Actor;
  owner: string | null;
  /** since when it has this owner, epoch milliseconds */
  ownedSince?: number;
  waiting?: { for: WaitReason; since: number; until?: number };
  proposal?: Proposal & { by: string; state: 'asked' | 'approved' | 'carried-out' };
  recheck?: Recheck & { at: number };
  resolution?: { code: ResolutionCode; note: string; at: number; by: string; owner: string | null };
  followers: string[];
  notes: { by: string; at: number; text: string }[];
  remindedAt?: number;
  lastAt: number;
}

/** @throws where the first event does not open a case: such a store is damaged */
export function caseOf(id: number, events: readonly CaseEvent[]): Case {
  const [first, ...rest] = events;
  if (first?.kind !== 'opened') throw new Error(`case ${id} does not begin by being opened`);
  return rest.reduce(after, {
    id,
    version: first.seq,
    status: 'open',
    requester: first.requester,
    complaint: first.complaint,
    openedAt: first.at,
    openedBy: first.by,
    owner: null,
    followers: [],
    notes: [],
    lastAt: first.at,
  });
}

/** The case after one more event. Events were decided on before; nothing is refused here. */
export function after(one: Case, event: CaseEvent): Case {
  return { ...moved(one, event), version: event.seq, lastAt: event.at };
}

function moved(one: Case, event: CaseEvent): Case {
  const { waiting: _waiting, ...running } = one;
  switch (event.kind) {
    case 'opened':
    case 'followed':
      return event.kind === 'followed' ? { ...one, followers: withOne(one.followers, event.by.id) } : one;
    case 'gathered':
      return { ...one, gathers: { cause: event.cause, domain: event.domain } };
    case 'attached':
      return { ...one, parent: event.parent };
    case 'claimed':
      return owned(running, event.by.id, event.at);
    case 'handed-over':
      return owned(one.waiting ? one : running, event.to, event.at, one.status);
    case 'released':
      return ownerless(running);
    case 'waiting':
      return { ...one, status: 'waiting', waiting: waitingOf(event) };
    case 'resumed':
      return { ...running, status: one.owner === null ? 'open' : 'claimed' };
    case 'noted':
      return { ...one, notes: [...one.notes, { by: event.by.id, at: event.at, text: event.text }] };
    case 'proposed':
      return {
        ...one,
        status: 'waiting',
        waiting: { for: 'admin', since: event.at, until: event.proposal.expiresAt },
        proposal: { ...event.proposal, by: event.by.id, state: 'asked' },
      };
    case 'approved':
      return one.proposal ? { ...one, proposal: { ...one.proposal, state: 'approved' } } : one;
    case 'declined':
    case 'expired': {
      const { proposal: _proposal, ...without } = running;
      return { ...without, status: one.owner === null ? 'open' : 'claimed' };
    }
    case 'carried-out':
      return {
        ...one,
        status: 'waiting',
        waiting: { for: 'replication', since: event.at, until: event.checkAt },
        ...(one.proposal ? { proposal: { ...one.proposal, state: 'carried-out' as const } } : {}),
      };
    case 'rechecked': {
      const next = { ...one, recheck: { ...event.recheck, at: event.at } };
      if (one.waiting?.for !== 'replication' || event.recheck.prediction === 'not-yet') return next;
      const { waiting: _done, ...on } = next;
      return { ...on, status: one.owner === null ? 'open' : 'claimed' };
    }
    case 'reminded':
      return { ...one, remindedAt: event.at };
    case 'resolved': {
      const { code, note, at, by } = event;
      const resolution = { code, note, at, by: by.id, owner: one.owner };
      return { ...running, status: 'resolved', resolution };
    }
    case 'reopened': {
      const { resolution: _resolution, remindedAt: _reminded, ...again } = running;
      return event.owner === null
        ? { ...ownerless(again), openedAt: one.openedAt }
        : owned(again, event.owner, event.at);
    }
    case 'withdrawn':
      return { ...running, status: 'withdrawn' };
  }
}

const withOne = (list: readonly string[], one: string) => [...list.filter((other) => other !== one), one];

function owned(one: Case, owner: string, since: number, status: CaseStatus = 'claimed'): Case {
  return { ...one, status: status === 'waiting' ? 'waiting' : 'claimed', owner, ownedSince: since };
}
function ownerless(one: Case): Case {
  const { ownedSince: _since, ...rest } = one;
  return { ...rest, status: 'open', owner: null };
}
function waitingOf(event: Extract<CaseEvent, { kind: 'waiting' }>): NonNullable<Case['waiting']> {
  return {
    for: event.for,
    since: event.at,
    ...(event.until === undefined ? {} : { until: event.until }),
  };
}
