import {
  actionIds,
  diagnosisView,
  handoverView,
  helpedView,
  helpView,
  mappingKeptView,
  optionsView,
  refusedView,
  renderText,
  whyView,
} from '../cards/index.ts';
import { type Diagnosis, type Role, roles, symptomIds } from '../engine/index.ts';
import type { Speaker, Step } from './dialog.ts';
import { startCheck, stopCheck } from './triage-check.ts';
import { answered } from './triage-question.ts';
import { freshTriage, say, type TriageState } from './triage-state.ts';

type Press = (state: TriageState, data: Record<string, string>, speaker: Speaker) => Step<TriageState>;

const outdated = (state: TriageState) => say(state, { view: refusedView('old-button') });
const notYours = (state: TriageState) => say(state, { view: refusedView('role') });

/** Presses that speak of an answer do so only while it is the current one. */
const current =
  (
    act: (
      state: TriageState & { diagnosis: Diagnosis },
      data: Record<string, string>,
      speaker: Speaker,
    ) => Step<TriageState>,
  ): Press =>
  (state, data, speaker) => {
    const { diagnosis } = state;
    if (!diagnosis || (data.verdict !== undefined && data.verdict !== diagnosis.verdictId))
      return outdated(state);
    return act({ ...state, diagnosis }, data, speaker);
  };

/** What each button does. An id that is not here is explained, never ignored. */
const presses: Record<string, Press> = {
  [actionIds.help]: (state, _data, speaker) => say(state, { view: helpView(speaker.role) }),
  [actionIds.cancel]: (state, data) =>
    state.run === undefined || (data.run !== undefined && data.run !== state.run)
      ? outdated(state)
      : stopCheck(state),
  [actionIds.startAgain]: (state, _data, speaker) => {
    const stopped = stopCheck(state);
    const fresh = { ...freshTriage(), count: state.count };
    return { ...stopped, state: fresh, replies: [...stopped.replies, { view: helpView(speaker.role) }] };
  },
  [actionIds.symptom]: (state, data, speaker) => {
    const symptom = symptomIds.find((id) => id === data.symptom);
    if (!symptom) return outdated(state);
    const open = state.asking ? state.request : undefined;
    const request = open ?? { who: speaker.self[0] ?? '', said: '', answers: {} };
    return startCheck(
      state,
      { ...request, symptoms: symptom === 'other' ? [] : [symptom] },
      open ? state.own : true,
      open !== undefined,
    );
  },
  [actionIds.answer]: (state, { question = '', answer = '' }) =>
    answered(state, question, answer) ?? outdated(state),
  [actionIds.recheck]: current((state) =>
    state.request ? startCheck(state, state.request, state.own, true) : outdated(state),
  ),
  [actionIds.why]: current((state, _data, speaker) =>
    say(state, {
      view: speaker.role === 'user' ? whyView(state.diagnosis) : diagnosisView(state.diagnosis, 'admin'),
    }),
  ),
  [actionIds.options]: current((state, _data, speaker) =>
    speaker.role === 'user' ? notYours(state) : say(state, { view: optionsView(state.diagnosis) }),
  ),
  [actionIds.depth]: current((state, data, speaker) => {
    const depth = roles.find((role) => role === data.depth) ?? 'user';
    return speaker.role === 'user' && depth !== 'user'
      ? notYours(state)
      : say(state, { slot: state.slot, view: diagnosisView(state.diagnosis, depth) });
  }),
  [actionIds.helped]: current((state) => say(state, { view: helpedView() })),
  [actionIds.sendToHelpdesk]: (state, data, speaker) => {
    const { diagnosis } = state;
    if (data.verdict !== undefined && data.verdict !== diagnosis?.verdictId) return outdated(state);
    return say(state, { view: handoverView(diagnosis ? forwardable(diagnosis, speaker) : []) });
  },
  [actionIds.person]: (state, data, speaker) => {
    if (speaker.role === 'user') return notYours(state);
    const { request } = state;
    if (!request || !data.who) return outdated(state);
    return startCheck(state, { ...request, who: data.who }, false, true);
  },
  [actionIds.confirmMapping]: (state, data, speaker) =>
    linked(state, data.identity ?? '', data.sip ?? '', speaker),
};

/** A press, its data untrusted: who may do it is looked at again each time. */
export function pressed(
  state: TriageState,
  id: string,
  data: Record<string, string>,
  speaker: Speaker,
): Step<TriageState> {
  const press = Object.hasOwn(presses, id) ? presses[id] : undefined;
  return press ? press(state, data, speaker) : outdated(state);
}

const address = /^[^\s@"'<>]{1,120}@[^\s@"'<>]{1,200}$/;
/** Keeps who somebody is, for staff. */
export function linked(
  state: TriageState,
  identity: string,
  sip: string,
  speaker: Speaker,
): Step<TriageState> {
  if (speaker.role === 'user') return notYours(state);
  const plain = sip.replace(/^sip:/i, '');
  if (!address.test(identity) || !address.test(plain)) return outdated(state);
  return {
    state,
    replies: [{ view: mappingKeptView(identity, plain) }],
    effects: [{ kind: 'confirm-mapping', identity, sip: plain }],
  };
}

/** The text for a mail or ticket: what the person was told, and what lets the helpdesk find the same again. */
function forwardable(diagnosis: Diagnosis, speaker: Speaker): string[] {
  const depth: Role = speaker.role;
  const text = renderText(diagnosisView(diagnosis, depth), { locale: speaker.locale, actions: false });
  const { verdictId, rulesVersion, primaryCause, scenario, person } = diagnosis;
  const ids = [person.asked, `scenario ${scenario}`, primaryCause ?? '-', verdictId, rulesVersion];
  return [...text.trimEnd().split('\n'), '', `[${ids.join(' | ')}]`];
}
