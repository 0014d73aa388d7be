import {
  actionIds,
  caseListView,
  helpView,
  lastAnswerView,
  noCaseView,
  requesterCardView,
  type View,
} from '../cards/index.ts';
import { type Case, reopenMs } from '../desk/index.ts';
import type { Speaker } from './dialog.ts';
import type { TriageState } from './triage-state.ts';
import { isSelf } from './triage-who.ts';

export interface Home {
  /** what their own conversation remembers */
  state: TriageState;
  /** to somebody without a role their own, else what is open; newest first */
  cases: readonly Case[];
  /** epoch milliseconds */
  now: number;
}
/** Own cases shown: the newest. */
const most = 3;

/** What stands on a person's home tab, from top to bottom: cases, the last answer, what the bot can do. */
export function triageHome({ state, cases, now }: Home, speaker: Speaker): View[] {
  const { role, foreign } = speaker;
  if (foreign) return [helpView('user')];
  const { diagnosis, request } = state;
  const own = request !== undefined && isSelf(request.who, speaker);
  const last =
    diagnosis?.person.found === 'one' && (role !== 'user' || own) ? [lastAnswerView(diagnosis, role)] : [];
  return [...(role === 'user' ? ownCases(cases, now) : [caseListView(cases, now)]), ...last]
    .map(typed)
    .concat(helpView(role));
}

function ownCases(cases: readonly Case[], now: number): View[] {
  const current = cases.filter(
    ({ status, resolution }) =>
      status !== 'withdrawn' && (resolution === undefined || now - resolution.at < reopenMs),
  );
  return current.length > 0 ? current.slice(0, most).map((one) => requesterCardView(one)) : [noCaseView()];
}

const lines: Record<string, (data: Record<string, string>) => string> = {
  [actionIds.caseClaim]: ({ case: id }) => `claim ${id}`,
  [actionIds.caseReopen]: ({ case: id }) => `reopen ${id}`,
  [actionIds.caseWithdraw]: ({ case: id }) => `withdraw ${id}`,
  [actionIds.sendToHelpdesk]: () => 'send to helpdesk',
  [actionIds.recheck]: () => 'recheck',
  [actionIds.why]: () => 'why',
  [actionIds.helped]: () => 'that helped',
};

/** Nothing can be said on a home tab: its buttons do what the typed line does, and that is answered in the chat. */
const typed = (view: View): View => ({
  ...view,
  actions: view.actions.map((action) => {
    const text = lines[action.id]?.(action.data ?? {});
    return text === undefined ? action : { ...action, id: actionIds.typed, data: { text } };
  }),
});
