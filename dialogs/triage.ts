import { failedView, partialView, progressView, refusedView } from '../cards/index.ts';
import type { Input, Reducer, Speaker, Step } from './dialog.ts';
import { pressed } from './triage-press.ts';
import { resultView } from './triage-result.ts';
import { kept, say, shownWho, type TriageState } from './triage-state.ts';
import { spoken } from './triage-text.ts';

export { freshTriage, readableTriage, type TriageState } from './triage-state.ts';

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

function reduced(state: TriageState, input: Input, speaker: Speaker): Step<TriageState> {
  if (input.kind === 'examined' && input.partial) return soFar(state, input, speaker);
  if (input.kind === 'progress' || input.kind === 'examined' || input.kind === 'examine-failed')
    return state.run === input.run ? told(state, input, speaker) : say(state);
  if (input.kind !== 'text' && input.kind !== 'action') return say(state);
  if (speaker.foreign) return say(state, { view: refusedView('guest') });
  return input.kind === 'text'
    ? spoken(state, input.text, input.attachments ?? [], speaker)
    : pressed(state, input.id, input.data, speaker);
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

type FromCheck = Extract<Input, { kind: 'progress' | 'examined' | 'examine-failed' }>;

function told(state: TriageState, input: FromCheck, speaker: Speaker): Step<TriageState> {
  const { slot, run } = state;
  if (input.kind === 'progress') {
    const after = { ...state, steps: { ...state.steps, [input.progress.step]: input.progress.state } };
    return say(after, { slot, view: progressView(run as string, after.steps, shownWho(state)) });
  }
  const { run: _ended, ...rest } = state;
  if (input.kind === 'examine-failed') return say(rest, { slot, view: failedView(input.code) });
  const after = { ...rest, diagnosis: kept(input.diagnosis) };
  return say(after, { slot, view: resultView(after, input.diagnosis, speaker) });
}
