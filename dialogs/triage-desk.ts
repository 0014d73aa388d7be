import { actionIds } from '../cards/index.ts';
import { type CaseCommand, resolutionCodes, waitReasons } from '../desk/index.ts';
import type { Call } from './commands/command.ts';
import { caseDraft, proposalDraft } from './desk-draft.ts';
import type { CaseLook, DeskEffect, Step } from './dialog.ts';
import type { TriageState } from './triage-state.ts';
import { outdated, refuse } from './triage-who.ts';

/** How long a change of the directory is given to spread before it is looked for, milliseconds. */
const spreadMs = 15 * 60_000;

const asks = (state: TriageState, effect: DeskEffect): Step<TriageState> => ({
  state,
  replies: [],
  effects: [effect],
});

/** Number of a case as a button or a line brings it; undefined where it is none. */
export function caseNumber(text: string | undefined): number | undefined {
  const id = Number(text?.replace(/^#/, ''));
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

type Wish = CaseCommand | { all: CaseCommand } | { look: CaseLook };

/** What each button of a case asks for; what may be done is decided where the case is. */
function wished(id: string, { given, at }: Call): Wish | undefined {
  const code = resolutionCodes.find((one) => one === given.code);
  switch (id) {
    case actionIds.caseClaim:
      return { kind: 'claim' };
    case actionIds.caseClaimAll:
      return { all: { kind: 'claim' } };
    case actionIds.caseHandOver:
      return { kind: 'hand-over', ...(given.to ? { to: given.to } : {}) };
    case actionIds.caseGive:
      return { look: 'give' };
    case actionIds.caseFollow:
      return { kind: 'follow' };
    case actionIds.caseEvidence:
      return { look: 'evidence' };
    case actionIds.caseRecheck:
      return { look: 'recheck' };
    case actionIds.caseWhatIf:
      return { look: 'whatif' };
    case actionIds.caseResolve:
      return code ? { kind: 'resolve', code, note: given.note ?? '' } : { look: 'resolve' };
    case actionIds.caseResolveAll:
      return { all: { kind: 'resolve', code: code ?? 'fixed', note: '' } };
    case actionIds.caseReopen:
      return { kind: 'reopen', reason: given.reason ?? '' };
    case actionIds.caseWithdraw:
      return { kind: 'withdraw' };
    case actionIds.caseWait: {
      const reason = waitReasons.find((one) => one === given.for);
      return reason && { kind: 'wait', for: reason };
    }
    case actionIds.caseResume:
      return { kind: 'resume' };
    case actionIds.caseApprove:
      return { kind: 'approve' };
    case actionIds.caseDecline:
      return { kind: 'decline', reason: given.reason ?? '' };
    case actionIds.caseDone:
      return { kind: 'carry-out', checkAt: Date.parse(at) + spreadMs };
    default:
      return undefined;
  }
}

/** Presses a case needs no role for: the requester's own. */
const anybodys: readonly string[] = [actionIds.caseReopen, actionIds.caseWithdraw];

/** A button of a case, its data untrusted. The role is looked at here and once more where the case is. */
export function casePressed(state: TriageState, id: string, call: Call): Step<TriageState> {
  const number = caseNumber(call.given.case);
  const wish = wished(id, call);
  if (number === undefined || !wish) return outdated(state);
  if (call.speaker.role === 'user' && !anybodys.includes(id)) return refuse(state, id, 'role');
  if ('look' in wish) return asks(state, { kind: 'see-case', id: number, look: wish.look });
  const quiet = call.inPlace;
  return 'all' in wish
    ? asks(state, { kind: 'case', id: number, command: wish.all, all: true, quiet })
    : asks(state, { kind: 'case', id: number, command: wish, quiet });
}

/** Hands what was complained of and found to the helpdesk. */
export const sentToDesk = (state: TriageState, { speaker }: Call): Step<TriageState> =>
  asks(state, caseDraft(state, speaker));

/** Asks the administrators for an option: a case with a proposal in it. */
export function askedOfAdmins(state: TriageState, call: Call): Step<TriageState> {
  const draft = proposalDraft(state, Number(call.given.option), call.speaker);
  return draft ? asks(state, draft) : outdated(state);
}
