import {
  approvalCardView,
  caseCardView,
  caseGiveView,
  caseLineView,
  caseRefusedView,
  caseResolveView,
  personNoticeView,
  requesterCardView,
  requesterNoticeView,
  type View,
} from '../../cards/index.ts';
import {
  type Actor,
  type Case,
  type CaseEvent,
  type CaseRefusal,
  caseOf,
  type Happening,
  resolutionCodes,
} from '../../desk/index.ts';

const now = Date.parse('2026-03-02T09:30:00.000Z');
const by = (id: string, role: Actor['role']): Actor => ({
  id,
  role,
  channel: 'page',
  conversation: `chat ${id}`,
});
const anna = by('anna@corp.test', 'user');
const agnes = by('agnes@corp.test', 'agent');
const ada = by('ada@corp.test', 'admin');
const system = by('uc-doctor', 'system');

const opened: Happening = {
  kind: 'opened',
  requester: anna.id,
  complaint: {
    about: 'anna@hoster.test',
    symptoms: ['meeting_error'],
    said: 'New Lync Meeting says I am not UC enabled',
    answers: {},
    verdictId: 'v-1',
    primaryCause: 'certificate-expired',
    causeFacts: { host: 'mail.corp.test', early: false, date: '2026-02-28' },
    scenario: '1',
    domain: 'corp.test',
  },
};
const proposal = {
  option: 2 as const,
  commands: ["Set-ADUser -Identity 'CN=Anna' -Replace @{mail='anna@corp.test'}"],
  rollback: ["Set-ADUser -Identity 'CN=Anna' -Replace @{mail='anna@hoster.test'}"],
  expiresAt: now + 86_400_000,
};
type Step = [Actor, Happening];
const steps = {
  claimed: [agnes, { kind: 'claimed' }],
  given: [agnes, { kind: 'handed-over', from: agnes.id, to: 'arne@corp.test' }],
  released: [agnes, { kind: 'released' }],
  waiting: [agnes, { kind: 'waiting', for: 'user' }],
  resumed: [agnes, { kind: 'resumed' }],
  noted: [agnes, { kind: 'noted', text: 'asked for a screenshot' }],
  proposed: [agnes, { kind: 'proposed', proposal }],
  approved: [ada, { kind: 'approved' }],
  declined: [ada, { kind: 'declined', reason: 'not this week' }],
  expired: [system, { kind: 'expired' }],
  done: [ada, { kind: 'carried-out', checkAt: now + 900_000 }],
  early: [system, { kind: 'rechecked', recheck: { verdictId: 'v-1', prediction: 'not-yet' } }],
  rechecked: [system, { kind: 'rechecked', recheck: { verdictId: 'v-2', prediction: 'match' } }],
  reminded: [system, { kind: 'reminded' }],
  resolved: [agnes, { kind: 'resolved', code: 'work-around', note: 'uses the web page' }],
  reopened: [anna, { kind: 'reopened', reason: 'again', owner: agnes.id }],
  withdrawn: [anna, { kind: 'withdrawn' }],
  gathered: [system, { kind: 'gathered', cause: 'certificate-expired', domain: 'corp.test' }],
} satisfies Record<string, Step>;

/** A case after these steps, and its events. */
function after(...list: (keyof typeof steps)[]): { one: Case; events: CaseEvent[] } {
  const all: Step[] = [[anna, opened], ...list.map((name): Step => steps[name] as Step)];
  const events = all.map(
    ([who, what], at) => ({ ...what, by: who, at: now - 7_200_000 + at * 60_000, seq: at + 1 }) as CaseEvent,
  );
  return { one: caseOf(17, events), events };
}
const last = (...list: (keyof typeof steps)[]): [Case, CaseEvent] => {
  const { one, events } = after(...list);
  return [one, events.at(-1) as CaseEvent];
};
const refusals: (CaseRefusal | { code: 'missing' })[] = [
  { code: 'role' },
  { code: 'taken', owner: agnes.id, since: now },
  { code: 'already' },
  { code: 'not-owner', owner: null },
  { code: 'not-owner', owner: agnes.id },
  { code: 'not-requester' },
  { code: 'ended', status: 'resolved' },
  { code: 'not-ended' },
  { code: 'too-late', since: now },
  { code: 'no-proposal' },
  { code: 'own-proposal' },
  { code: 'proposal-expired', at: now },
  { code: 'empty' },
  { code: 'missing' },
];

/** The desk's views in every state: [name, view]. */
export const deskViews: [string, View][] = [
  ['case-open', caseCardView(after().one, { now, potential: 214 })],
  ['case-claimed', caseCardView(after('claimed', 'noted').one, { now })],
  ['case-waiting', caseCardView(after('claimed', 'waiting').one, { now })],
  [
    'case-rechecked',
    caseCardView(after('claimed', 'proposed', 'approved', 'done', 'rechecked').one, { now }),
  ],
  ['case-resolved', caseCardView(after('claimed', 'resolved').one, { now })],
  ['case-withdrawn', caseCardView(after('withdrawn').one, { now })],
  ['case-gathered', caseCardView(after('gathered').one, { now, here: 7, potential: 214 })],
  ['case-gathered-claimed', caseCardView(after('gathered', 'claimed').one, { now, here: 7 })],
  ['case-gathered-resolved', caseCardView(after('gathered', 'claimed', 'resolved').one, { now, here: 7 })],
  ['case-resolve', caseResolveView(after('claimed').one, resolutionCodes)],
  ['case-give', caseGiveView(after('claimed').one, ['arne@corp.test', agnes.id])],
  ['case-give-none', caseGiveView(after('claimed').one, [agnes.id])],
  ...(Object.keys(steps) as (keyof typeof steps)[])
    .filter((name) => !['noted', 'gathered'].includes(name))
    .map((name): [string, View] => [`case-line-${name}`, caseLineView(...last(name))]),
  ['approval-asked', approvalCardView(after('proposed').one)],
  ['approval-approved', approvalCardView(after('proposed', 'approved').one)],
  ['approval-carried-out', approvalCardView(after('proposed', 'approved', 'done').one)],
  ['approval-over', approvalCardView(after('proposed', 'declined').one)],
  ['person-given', personNoticeView(...last('claimed', 'given'), 'arne@corp.test')],
  ['person-taken', personNoticeView(...last('claimed', 'given'), agnes.id)],
  ...(['reopened', 'withdrawn', 'approved', 'declined', 'resolved'] as const).map((name): [string, View] => [
    `person-${name}`,
    personNoticeView(...last(name), agnes.id),
  ]),
  ...refusals.map((refusal, at): [string, View] => [
    `case-refused-${at}-${refusal.code}`,
    caseRefusedView(17, refusal),
  ]),
];

/** What the requester sees of it. */
export const requesterViews: [string, View][] = [
  ['requester-open', requesterCardView(after().one)],
  ['requester-again', requesterCardView(after().one, true)],
  ['requester-claimed', requesterCardView(after('claimed').one)],
  ['requester-waiting', requesterCardView(after('claimed', 'waiting').one)],
  ['requester-resolved', requesterCardView(after('claimed', 'resolved').one)],
  ['requester-withdrawn', requesterCardView(after('withdrawn').one)],
  ...(['claimed', 'given', 'resolved', 'reopened'] as const).map((name): [string, View] => [
    `requester-notice-${name}`,
    requesterNoticeView(...last(name)),
  ]),
];
