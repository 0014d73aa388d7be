import type { SymptomId } from '../engine/index.ts';
import type { Call } from './commands/command.ts';
import type { Step } from './dialog.ts';
import { startCheck } from './triage-check.ts';
import type { TriageState } from './triage-state.ts';

/**
 * A symptom was chosen: of a complaint that was too vague, of what the same message told beside it, or afresh.
 * undefined: whatever is wrong.
 */
export function chosenSymptom(
  state: TriageState,
  symptom: SymptomId | undefined,
  { speaker }: Call,
): Step<TriageState> {
  const symptoms = symptom ? [symptom] : [];
  const { request, own, depth, todo = [] } = state;
  const vague = state.asking ? request : undefined;
  const beside = symptom !== undefined && todo.includes(symptom) ? request : undefined;
  const about = vague ?? beside;
  if (!about) {
    const fresh = { who: speaker.self[0] ?? '', said: '', answers: {}, symptoms };
    return startCheck(state, fresh, { own: true, inPlace: false });
  }
  return startCheck(
    state,
    { ...about, symptoms, ...(beside && !vague ? { answers: {} } : {}) },
    {
      own,
      inPlace: vague !== undefined,
      todo: todo.filter((id) => id !== symptom),
      ...(depth ? { depth } : {}),
      ...(state.sometimes ? { sometimes: true } : {}),
    },
  );
}
