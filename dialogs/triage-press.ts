import {
  type ActionId,
  actionIds,
  diagnosisView,
  progressView,
  recheckArrangedView,
} from '../cards/index.ts';
import { roles, symptomIds } from '../engine/index.ts';
import { cancel } from './commands/cancel.ts';
import type { Call, Command } from './commands/command.ts';
import { compare } from './commands/compare.ts';
import { evidence } from './commands/evidence.ts';
import { features } from './commands/features.ts';
import { guide } from './commands/guide.ts';
import { help } from './commands/help.ts';
import { helped } from './commands/helped.ts';
import { language } from './commands/language.ts';
import { link } from './commands/link.ts';
import { options } from './commands/options.ts';
import { recheck } from './commands/recheck.ts';
import { report } from './commands/report.ts';
import { send } from './commands/send.ts';
import { somethingElse } from './commands/something-else.ts';
import { sometimes } from './commands/sometimes.ts';
import { startAgain } from './commands/start-again.ts';
import { whatif } from './commands/whatif.ts';
import { why } from './commands/why.ts';
import type { Step } from './dialog.ts';
import { startCheck } from './triage-check.ts';
import { chosenSymptom } from './triage-choose.ts';
import { obeyed } from './triage-command.ts';
import { askedOfAdmins, casePressed } from './triage-desk.ts';
import { answered } from './triage-question.ts';
import { calledOff, isRecheckTime } from './triage-recheck.ts';
import { resultView } from './triage-result.ts';
import { depthOf, say, shownWho, type TriageState, unwaiting } from './triage-state.ts';
import { outdated, refuse } from './triage-who.ts';

type Press = (state: TriageState, call: Call) => Step<TriageState>;

/** Presses that speak of an answer do so only while it is the current one. */
const current =
  (act: Press): Press =>
  (state, call) => {
    const { diagnosis } = state;
    const { verdict } = call.given;
    if (!diagnosis || (verdict !== undefined && verdict !== diagnosis.verdictId)) return outdated(state);
    return act(state, call);
  };
/** Presses that may come with an answer or without any. */
const unlessOlder =
  (act: Press): Press =>
  (state, call) =>
    call.given.verdict === undefined ? act(state, call) : current(act)(state, call);

/** The button does what the typed command does, and needs the same role. */
const as =
  (command: Command): Press =>
  (state, call) =>
    obeyed(state, command, call);

/** What each button does; those of a case are the desk's. An id that is not here is explained, never ignored. */
const presses: Record<Exclude<ActionId, 'typed' | `case-${string}`>, Press> = {
  [actionIds.help]: as(help),
  [actionIds.startAgain]: as(startAgain),
  [actionIds.cancel]: (state, call) =>
    state.run === undefined || (call.given.run !== undefined && call.given.run !== state.run)
      ? outdated(state)
      : obeyed(state, cancel, call),
  [actionIds.symptom]: (state, call) => {
    const { symptom } = call.given;
    if (symptom === 'other') return obeyed(state, somethingElse, call);
    const known = symptomIds.find((id) => id === symptom);
    if (!known && symptom !== 'all') return outdated(state);
    return chosenSymptom(state, known, call);
  },
  [actionIds.answer]: (state, { given: { question = '', answer = '' } }) =>
    answered(state, question, answer) ?? outdated(state),
  [actionIds.recheck]: current(as(recheck)),
  [actionIds.recheckOffer]: unlessOlder(as(sometimes)),
  [actionIds.recheckLater]: unlessOlder((state, call) =>
    isRecheckTime(call.given.when ?? '') ? obeyed(state, recheck, call) : outdated(state),
  ),
  [actionIds.recheckCancel]: (state, { given }) => calledOff(state, given.reminder ?? '') ?? outdated(state),
  [actionIds.why]: current(as(why)),
  [actionIds.evidence]: current(as(evidence)),
  [actionIds.features]: current(as(features)),
  [actionIds.options]: current(as(options)),
  [actionIds.whatIf]: unlessOlder(as(whatif)),
  [actionIds.compare]: current((state, call) => {
    const a = state.diagnosis?.person.sip;
    const b = call.given.other;
    if (!a || !compare.roles.includes(call.speaker.role)) return obeyed(state, compare, call);
    if (b) return obeyed(state, compare, { ...call, given: { a, b } });
    return compare.missing?.(state, { ...call, given: {} }, { name: 'a', kind: 'who' }) ?? outdated(state);
  }),
  [actionIds.report]: current(as(report)),
  [actionIds.language]: as(language),
  [actionIds.guide]: as(guide),
  [actionIds.depth]: current((state, { given, speaker }) => {
    const depth = roles.find((role) => role === given.depth) ?? 'user';
    if (speaker.role === 'user' && depth !== 'user') return refuse(state, actionIds.depth, 'role');
    if (!state.diagnosis) return outdated(state);
    return say(
      { ...state, depth },
      {
        slot: state.slot,
        view: diagnosisView(state.diagnosis, depth, state.before, state.changed),
      },
    );
  }),
  [actionIds.helped]: current(as(helped)),
  [actionIds.sendToHelpdesk]: unlessOlder(as(send)),
  [actionIds.askAdmin]: current((state, call) =>
    call.speaker.role === 'user' ? refuse(state, actionIds.askAdmin, 'role') : askedOfAdmins(state, call),
  ),
  [actionIds.person]: (state, { given, speaker }) => {
    if (speaker.role === 'user') return refuse(state, actionIds.person, 'role');
    const { request, depth } = state;
    if (!request || !given.who) return outdated(state);
    const wanted = { ...request, who: given.who.slice(0, 400) };
    return startCheck(state, wanted, { own: false, inPlace: true, ...(depth ? { depth } : {}) });
  },
  [actionIds.confirmMapping]: as(link),
  [actionIds.refresh]: redrawn,
};

/** The same message as it is now; nothing new is said. */
function redrawn(state: TriageState, { given, speaker }: Call): Step<TriageState> {
  const { run, slot, diagnosis } = state;
  const reminder = state.reminders?.find(({ id }) => id === given.reminder);
  if (reminder) return say(state, { slot: reminder.slot, view: recheckArrangedView(reminder) });
  if (run !== undefined && given.run === run && !state.task)
    return say(state, { slot, view: progressView(run, state.steps, shownWho(state)) });
  if (diagnosis && given.verdict === diagnosis.verdictId)
    return say(state, {
      slot,
      view: resultView({ ...state, depth: depthOf(speaker, state) }, diagnosis, speaker),
    });
  return outdated(state);
}

/** A press, its data untrusted: who may do it is looked at again each time. */
export function pressed(state: TriageState, id: string, call: Call): Step<TriageState> {
  if (id.startsWith('case-')) return casePressed(state, id, call);
  const press = Object.hasOwn(presses, id) ? presses[id as keyof typeof presses] : undefined;
  const settled = unwaiting(state);
  return press ? press(settled, call) : outdated(settled);
}
