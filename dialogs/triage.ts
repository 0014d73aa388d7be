import { actionIds, failedView, fileView, partialView, progressView, refusedView } from '../cards/index.ts';
import { redact } from '../engine/index.ts';
import type { Input, Reducer, Speaker, Step } from './dialog.ts';
import { deskTold } from './triage-desk-told.ts';
import { pressed } from './triage-press.ts';
import { due } from './triage-recheck.ts';
import { finished, resultView } from './triage-result.ts';
import { freshTriage, kept, lasting, say, shownWho, type TriageState } from './triage-state.ts';
import { taskEnded } from './triage-task.ts';
import { spoken } from './triage-text.ts';
import { isSelf } from './triage-who.ts';

export { migrateTriage, readableTriage } from './triage-migrate.ts';
export { freshTriage, type TriageState } from './triage-state.ts';

/** The main conversation: one complaint in, a check, the answer in the same message, and what can be done next. */
export const triage: Reducer<TriageState> = (state, input, speaker) =>
  forRole(reduced(state, input, speaker), speaker);

/** What is asked depends on who answers: an administrator can look where nobody else can. */
function forRole(step: Step<TriageState>, { role }: Speaker): Step<TriageState> {
  const effects = step.effects.map((effect) =>
    effect.kind === 'examine' ? { ...effect, request: { ...effect.request, role } } : effect,
  );
  return { ...step, effects };
}

const epoch = new Date(0).toISOString();

function reduced(state: TriageState, input: Input, speaker: Speaker): Step<TriageState> {
  switch (input.kind) {
    case 'progress':
    case 'examined':
    case 'examine-failed':
      return told(state, input, speaker);
    case 'reminder-due':
      return due(state, input.id, speaker);
    case 'text':
    case 'action':
      return speaker.foreign ? guest(state) : asOwn(state, speaker, (own) => done(own, input, speaker));
    case 'case-opened':
    case 'no-desk':
    case 'case-done':
    case 'case-refused':
    case 'case-seen':
    case 'cases-listed':
    case 'desk-placed':
    case 'audit-read':
      return asOwn(state, speaker, (own) => deskTold(own, input, speaker));
    default:
      return taskEnded(state, input, speaker);
  }
}

const guest = (state: TriageState): Step<TriageState> => ({
  ...say(state, { view: refusedView('guest') }),
  effects: [{ kind: 'refused', what: 'turn', why: 'guest' }],
});

/**
 * What is known here about somebody else is nothing to a speaker without a role, who may have lost it, or speaks where
 * others do too: they act as if it were not there. It stays for those others, unless something is begun anew.
 */
function asOwn(
  state: TriageState,
  speaker: Speaker,
  act: (own: TriageState) => Step<TriageState>,
): Step<TriageState> {
  if (speaker.role !== 'user' || !state.request || isSelf(state.request.who, speaker)) return act(state);
  const { count, run, task, slot, steps } = state;
  // what runs can be stopped by anybody, so that nothing is at work for ever
  const running =
    run === undefined ? {} : { run, steps, ...(task ? { task } : {}), ...(slot ? { slot } : {}) };
  const bare: TriageState = { ...freshTriage(), count, ...running };
  const step = act(bare);
  if (step.state === bare) return { ...step, state };
  const { reminders } = lasting(state);
  return reminders ? { ...step, state: { ...step.state, reminders } } : step;
}

function done(
  state: TriageState,
  input: Extract<Input, { kind: 'text' | 'action' }>,
  speaker: Speaker,
): Step<TriageState> {
  const { at = epoch } = input;
  if (input.kind === 'text') {
    const { text, attachments = [], files = 0 } = input;
    if (files > 0 && text.trim() === '') return say(state, { view: fileView() });
    return spoken(state, { text, attachments, at }, speaker);
  }
  const { id, data } = input;
  // a button that stands for a typed line is that line: nothing more can be done with it
  if (id === actionIds.typed) return spoken(state, { text: data.text ?? '', attachments: [], at }, speaker);
  return pressed(state, id, { given: cleaned(data), speaker, at, inPlace: true });
}

/** What a button brings was sent by somebody: a secret in it is kept as little as one that is typed. */
const cleaned = (data: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, redact(value.slice(0, 2000)).text]));

type FromCheck = Extract<Input, { kind: 'progress' | 'examined' | 'examine-failed' }>;

function told(state: TriageState, input: FromCheck, speaker: Speaker): Step<TriageState> {
  if (input.kind === 'examined' && input.partial) return soFar(state, input, speaker);
  const { slot, run } = state;
  if (run !== input.run || state.task) return say(state);
  if (input.kind === 'progress') {
    const after = { ...state, steps: { ...state.steps, [input.progress.step]: input.progress.state } };
    return say(after, { slot, view: progressView(run, after.steps, shownWho(state)) });
  }
  if (input.kind === 'examined') return finished(state, input, speaker);
  const { run: _ended, ...rest } = state;
  return say(rest, { slot, view: failedView(input.code) });
}

/** What a stopped check knew, in its own message, unless something else was begun; without a person there is nothing to say. */
function soFar(
  state: TriageState,
  { run, diagnosis }: Extract<Input, { kind: 'examined' }>,
  speaker: Speaker,
): Step<TriageState> {
  if (state.stopped !== run || state.run !== undefined) return say(state);
  const { stopped: _ended, ...rest } = state;
  if (diagnosis.person.found !== 'one') return say(rest);
  // what was not looked at is looked at again rather than asked for
  const known = { ...diagnosis, nextQuestion: null };
  const after = { ...rest, diagnosis: kept(known) };
  const view = partialView(resultView(after, known, speaker), known.verdictId);
  return say(after, { slot: state.slot, view });
}
