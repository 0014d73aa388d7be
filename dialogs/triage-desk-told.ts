import {
  askAdminView,
  auditView,
  caseCardView,
  caseGiveView,
  caseListView,
  caseRefusedView,
  caseResolveView,
  deskPlacedView,
  diagnosisView,
  handoverView,
  requesterCardView,
  whatIfPromptView,
} from '../cards/index.ts';
import { type Case, resolutionCodes } from '../desk/index.ts';
import type { Diagnosis } from '../engine/index.ts';
import type { DeskResult, Speaker, Step } from './dialog.ts';
import { startCheck, type Wanted } from './triage-check.ts';
import { forwardable, optionToForward } from './triage-forward.ts';
import { kept, next, say, type TriageState } from './triage-state.ts';

/** What the desk answered, told to whoever asked. What everybody sees is on the case's cards. */
export function deskTold(state: TriageState, result: DeskResult, speaker: Speaker): Step<TriageState> {
  switch (result.kind) {
    case 'no-desk': {
      const { option } = result;
      if (option === undefined) return say(state, { view: handoverView(forwardable(state, speaker)) });
      return say(state, { view: askAdminView(option, optionToForward(state, option, speaker) ?? []) });
    }
    case 'case-opened': {
      // a card of its own is on its way to the requester; a second report has none
      if (result.again) return say(state, { view: requesterCardView(result.case, true), aside: true });
      return say(state);
    }
    case 'case-done':
      return result.quiet ? say(state) : say(state, { view: cardFor(result.case, result.now, speaker) });
    case 'case-refused':
      return say(state, { view: caseRefusedView(result.id, result.refusal), aside: true });
    case 'case-seen':
      return seen(state, result, speaker);
    case 'cases-listed':
      return say(state, { view: caseListView(result.cases, result.now) });
    case 'desk-placed':
      return say(state, { view: deskPlacedView(result.what, result.on) });
    case 'audit-read':
      return say(state, { view: auditView(result), aside: 'only' });
  }
}

const cardFor = (one: Case, now: number, { role }: Speaker) =>
  role === 'user' ? requesterCardView(one) : caseCardView(one, { now });

function seen(
  state: TriageState,
  { case: one, look, colleagues, diagnosis, now }: Extract<DeskResult, { kind: 'case-seen' }>,
  speaker: Speaker,
): Step<TriageState> {
  switch (look) {
    case 'card':
      return say(state, { view: cardFor(one, now, speaker) });
    case 'resolve':
      return say(state, { view: caseResolveView(one, resolutionCodes), aside: true });
    case 'give':
      return say(state, { view: caseGiveView(one, colleagues), aside: true });
    case 'recheck':
      return startCheck(state, wantedOf(one), {
        own: false,
        inPlace: false,
        depth: 'agent',
        ...(diagnosis ? { before: diagnosis } : {}),
      });
    case 'evidence':
    case 'whatif':
      // what was found then; where it is not kept any more, it is looked for again
      if (!diagnosis) return startCheck(state, wantedOf(one), { own: false, inPlace: false, depth: 'agent' });
      return current(state, one, diagnosis, look);
  }
}

const wantedOf = ({ id, complaint }: Case): Wanted => ({
  who: complaint.about,
  symptoms: complaint.symptoms,
  said: complaint.said,
  answers: complaint.answers,
  case: id,
});

/** The case's diagnosis becomes the one that is spoken of here: its evidence and options can be tapped. */
function current(
  state: TriageState,
  one: Case,
  diagnosis: Diagnosis,
  look: 'evidence' | 'whatif',
): Step<TriageState> {
  const { count, name } = next(state);
  const slot = `message-${name}`;
  const { before: _before, changed: _changed, run: _run, task: _task, ...rest } = state;
  const after: TriageState = {
    ...rest,
    count,
    slot,
    own: false,
    depth: 'agent',
    request: { ...wantedOf(one), run: `run-${name}` },
    diagnosis: kept(diagnosis),
  };
  const view = look === 'whatif' ? whatIfPromptView(diagnosis) : diagnosisView(diagnosis, 'agent');
  return say(after, { slot, view });
}
