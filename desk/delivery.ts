import type { Case } from './case.ts';
import type { Actor, CaseEvent } from './event.ts';

/** Somewhere that messages can be sent to. */
export interface DeskPlace {
  channel: string;
  conversation: string;
}
/** Where the desk, the administrators and single people are reached. */
export interface Places {
  desk: readonly DeskPlace[];
  admins: readonly DeskPlace[];
}

/**
 * Something that is to be shown because of an event. What it says is drawn from the case when it is sent, so a card
 * that waited shows the newest state; cards of one case in one place are one message.
 */
export type Delivery = { caseId: number } & (
  | { what: 'desk-card' | 'approval-card' | 'requester-card'; place: DeskPlace }
  /** a short line of what changed, below the desk's card or beside the requester's */
  | { what: 'desk-line' | 'requester-notice'; place: DeskPlace; seq: number }
  /** to one person, in their own chat */
  | { what: 'person-notice'; person: string; seq: number }
);

/** Changes that the desk's thread gets a line for. */
const lined: ReadonlySet<CaseEvent['kind']> = new Set([
  'claimed',
  'handed-over',
  'released',
  'waiting',
  'resumed',
  'proposed',
  'approved',
  'declined',
  'expired',
  'carried-out',
  'rechecked',
  'reminded',
  'resolved',
  'reopened',
  'withdrawn',
]);
/** Changes that the requester is told in words: some clients go on showing an old card. */
const told: ReadonlySet<CaseEvent['kind']> = new Set(['claimed', 'handed-over', 'resolved', 'reopened']);
const approvals: ReadonlySet<CaseEvent['kind']> = new Set([
  'proposed',
  'approved',
  'declined',
  'expired',
  'carried-out',
]);

/** What has to be shown where after these events; a child is shown by its parent at the desk. */
export function deliveries(one: Case, events: readonly CaseEvent[], places: Places): Delivery[] {
  const { id: caseId } = one;
  const out: Delivery[] = [];
  const quiet = one.parent !== undefined;
  for (const place of quiet ? [] : places.desk) {
    out.push({ caseId, what: 'desk-card', place });
    for (const { kind, seq } of events)
      if (lined.has(kind)) out.push({ caseId, what: 'desk-line', place, seq });
  }
  if (events.some(({ kind }) => approvals.has(kind)))
    for (const place of places.admins) out.push({ caseId, what: 'approval-card', place });
  const requester = placeOf(one.openedBy);
  if (requester && !one.gathers) {
    out.push({ caseId, what: 'requester-card', place: requester });
    for (const { kind, seq } of events)
      if (told.has(kind)) out.push({ caseId, what: 'requester-notice', place: requester, seq });
  }
  for (const event of events)
    for (const person of concerned(one, event))
      out.push({ caseId, what: 'person-notice', person, seq: event.seq });
  return out;
}

function placeOf({ channel, conversation }: Actor): DeskPlace | undefined {
  return conversation === undefined ? undefined : { channel, conversation };
}

/** Who else is told: both sides of a handing over, the owner of a case that comes back or is withdrawn, followers. */
function concerned(one: Case, event: CaseEvent): string[] {
  const others: (string | null)[] = [];
  if (event.kind === 'handed-over') others.push(event.from, event.to);
  if (event.kind === 'reopened') others.push(event.owner);
  if (event.kind === 'withdrawn' || event.kind === 'approved' || event.kind === 'declined')
    others.push(one.owner);
  if (event.kind === 'resolved') others.push(...one.followers);
  return [...new Set(others)].filter((who): who is string => who !== null && who !== event.by.id);
}
