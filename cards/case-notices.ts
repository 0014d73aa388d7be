import type { Case, CaseEvent, CaseRefusal } from '../desk/index.ts';
import { reopenMs } from '../desk/index.ts';
import { actionIds } from './action-ids.ts';
import { ageArgs, shortName, whenOf } from './case-words.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, Phrase, View } from './view.ts';

/** What changed, as one line: the title of a view without anything else. */
const line = (name: string, title: Phrase): View => ({ name, title, blocks: [], actions: [] });

/** The words that an event's sentence is filled with. */
function argsOf(one: Case, event: CaseEvent): Record<string, string | number> {
  const base = { id: one.id, by: shortName(event.by.id) };
  switch (event.kind) {
    case 'handed-over':
      return { ...base, to: shortName(event.to) };
    case 'waiting':
      return { ...base, for: event.for };
    case 'proposed':
      return { ...base, option: event.proposal.option };
    case 'declined':
      return { ...base, reason: event.reason };
    case 'carried-out':
      return { ...base, at: whenOf(event.checkAt) };
    case 'rechecked': {
      const same = event.recheck.verdictId === one.complaint.verdictId ? 'yes' : 'no';
      return { ...base, same, prediction: event.recheck.prediction ?? 'none' };
    }
    case 'reminded':
      return { ...base, ...ageArgs(one.openedAt, event.at) };
    case 'resolved':
      return { ...base, code: event.code, note: event.note === '' ? 'none' : event.note };
    default:
      return base;
  }
}

/** A short line for the desk's thread. */
export const caseLineView = (one: Case, event: CaseEvent): View =>
  line('case-line', phrase(`desk.line.${event.kind}`, argsOf(one, event)));

/** A plain notice for the requester: old cards stay on some screens. */
export const requesterNoticeView = (one: Case, event: CaseEvent): View =>
  line('requester-notice', phrase(`requester.notice.${event.kind}`, argsOf(one, event)));

/** A notice for one person of the desk. */
export function personNoticeView(one: Case, event: CaseEvent, person: string): View {
  const args = argsOf(one, event);
  const to = event.kind === 'handed-over' && event.to === person ? 'you' : args.to;
  return line(
    'person-notice',
    phrase(`person.${event.kind}`, { ...args, ...(to === undefined ? {} : { to }) }),
  );
}

/** What the requester sees of the case: one card in their own chat. */
export function requesterCardView(one: Case, again = false): View {
  const actions: Action[] =
    one.status === 'resolved'
      ? [{ id: actionIds.caseReopen, label: phrase('button.case-reopen'), data: { case: String(one.id) } }]
      : one.status === 'withdrawn'
        ? []
        : [
            {
              id: actionIds.caseWithdraw,
              label: phrase('button.case-withdraw'),
              data: { case: String(one.id) },
            },
          ];
  const until = one.resolution ? whenOf(one.resolution.at + reopenMs) : undefined;
  return {
    name: 'requester-case',
    mark: one.status === 'resolved' || one.status === 'withdrawn' ? 'good' : 'waiting',
    title: phrase('requester.title', { id: one.id }),
    blocks: [
      ...(again ? [sentence('requester.again')] : []),
      { kind: 'text', phrase: requesterState(one) },
      ...(until ? [sentence('requester.reopen-until', { at: until })] : []),
    ],
    actions,
  };
}

function requesterState(one: Case): Phrase {
  const { status, owner, waiting, resolution } = one;
  if (status === 'waiting') return phrase('requester.waiting', { for: waiting?.for ?? 'other' });
  if (status === 'resolved') return phrase('requester.resolved', { code: resolution?.code ?? '' });
  if (status === 'claimed') return phrase('requester.claimed', { owner: shortName(owner ?? '') });
  return phrase(`requester.${status}`);
}

/** Why nothing happened, to the one who pressed, with what can be done instead. */
export function caseRefusedView(id: number, refusal: CaseRefusal | { code: 'missing' }): View {
  const data = { case: String(id) };
  const args: Record<string, string | number> = { id };
  if ('owner' in refusal) args.owner = refusal.owner === null ? 'none' : shortName(refusal.owner);
  if ('since' in refusal) args.at = args.since = whenOf(refusal.since);
  if ('at' in refusal) args.at = whenOf(refusal.at);
  if ('status' in refusal) args.status = refusal.status;
  const taken = refusal.code === 'taken' || (refusal.code === 'not-owner' && refusal.owner !== null);
  return {
    name: 'case-refused',
    mark: 'partly',
    title: phrase('desk.refused.title'),
    blocks: [sentence(`desk.refused.${refusal.code}`, args)],
    actions: taken
      ? [
          { id: actionIds.caseHandOver, label: phrase('button.case-take'), data },
          { id: actionIds.caseFollow, label: phrase('button.case-follow'), data },
        ]
      : [],
  };
}
