import { actionIds } from '../../cards/index.ts';
import type { CaseCommand } from '../../desk/index.ts';
import type { DeskEffect, Step } from '../dialog.ts';
import { caseNumber, casePressed } from '../triage-desk.ts';
import type { TriageState } from '../triage-state.ts';
import { outdated } from '../triage-who.ts';
import { type Arg, type Call, type Command, everybody, staff } from './command.ts';

const which: Arg = { name: 'case', kind: 'case', asks: 'case' };
const asks = (state: TriageState, effect: DeskEffect): Step<TriageState> => ({
  state,
  replies: [],
  effects: [effect],
});

/** A command that does what the case's button does; typed, so its outcome is shown. */
const likeButton = (name: string, action: string, more: Partial<Command> = {}): Command => ({
  name,
  roles: staff,
  args: [which],
  run: (state, call) => casePressed(state, action, { ...call, inPlace: false }),
  ...more,
});

/** A command of a case that no button stands for. */
const ofCase = (name: string, args: Arg[], command: (call: Call) => CaseCommand): Command => ({
  name,
  roles: staff,
  args: [which, ...args],
  run(state, call) {
    const id = caseNumber(call.given.case);
    return id === undefined
      ? outdated(state)
      : asks(state, { kind: 'case', id, command: command(call), quiet: false });
  },
});

/** `cases`: what is open; to somebody without a role their own. */
const cases: Command = {
  name: 'cases',
  also: ['my cases'],
  roles: everybody,
  args: [],
  run: (state, { speaker }) => asks(state, { kind: 'list-cases', own: speaker.role === 'user' }),
};

/** `case N` */
const one: Command = {
  name: 'case',
  roles: everybody,
  args: [which],
  run(state, { given }) {
    const id = caseNumber(given.case);
    return id === undefined ? outdated(state) : asks(state, { kind: 'see-case', id, look: 'card' });
  },
};

/** `desk here`, `desk off`, `desk admins here`: what this conversation is. */
const place = (name: string, what: 'desk' | 'admins', on: boolean): Command => ({
  name,
  roles: ['admin'],
  args: [],
  run: (state) => asks(state, { kind: 'place-desk', what, on }),
});

/** Orders of the helpdesk; who may do what with a case is decided where the case is. */
export const deskCommands: readonly Command[] = [
  cases,
  one,
  likeButton('claim', actionIds.caseClaim),
  likeButton('take over', actionIds.caseHandOver),
  likeButton('resolve', actionIds.caseResolve, {
    args: [which, { name: 'code', kind: 'code' }, { name: 'note', kind: 'complaint' }],
  }),
  likeButton('follow', actionIds.caseFollow),
  likeButton('resume', actionIds.caseResume),
  likeButton('approve', actionIds.caseApprove),
  likeButton('decline', actionIds.caseDecline, { args: [which, { name: 'reason', kind: 'complaint' }] }),
  likeButton('reopen', actionIds.caseReopen, {
    roles: everybody,
    args: [which, { name: 'reason', kind: 'complaint' }],
  }),
  likeButton('withdraw', actionIds.caseWithdraw, { roles: everybody }),
  likeButton('wait', actionIds.caseWait, {
    args: [which, { name: 'for', kind: 'reason', after: ['for'] }],
  }),
  ofCase('note', [{ name: 'text', kind: 'complaint' }], ({ given }) => ({
    kind: 'note',
    text: given.text ?? '',
  })),
  ofCase('release', [], () => ({ kind: 'release' })),
  place('desk here', 'desk', true),
  place('desk off', 'desk', false),
  place('desk admins here', 'admins', true),
  place('desk admins off', 'admins', false),
];
