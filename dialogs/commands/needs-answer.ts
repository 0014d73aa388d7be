import { type Choice, missingArgumentView, phrase, say as spell } from '../../cards/index.ts';
import type { Diagnosis } from '../../engine/index.ts';
import type { Step } from '../dialog.ts';
import { say, type TriageState } from '../triage-state.ts';
import type { Call, Command } from './command.ts';

/** What speaks of the last answer; where there is none, it is asked whom to look at first. */
export function needsAnswer(
  first: string,
  act: (state: TriageState, diagnosis: Diagnosis, call: Call) => Step<TriageState>,
): Command['run'] {
  return (state, call) => {
    if (state.diagnosis) return act(state, state.diagnosis, call);
    const { speaker } = call;
    const me: Choice = { label: spell(phrase('choice.me'), speaker.locale), text: `${first} me` };
    const others =
      speaker.role === 'user'
        ? []
        : (state.recent ?? []).map(({ name, who }) => ({ label: name, text: `${first} ${who}` }));
    return say(
      { ...state, pending: { line: first, what: 'who' } },
      { view: missingArgumentView(first, 'who', [me, ...others]) },
    );
  };
}
