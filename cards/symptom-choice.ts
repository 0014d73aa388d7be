import type { SymptomId } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, View } from './view.ts';

/** Asked when nothing was understood: what people come with most. */
export const commonSymptoms: readonly SymptomId[] = [
  'meeting_error',
  'visual_voicemail_missing',
  'conversation_history_missing',
  'cert_prompt',
  'credential_prompt',
];

/**
 * The question that separates the likely symptoms best, and these as buttons, best first, five at most; and always
 * a way out of them. The answer may be typed or pasted as well.
 * @param question id of the understanding's question, where it has one
 */
export function symptomChoiceView(likely: readonly SymptomId[], question?: string): View {
  const offered = likely.length > 0 ? likely.filter((id) => id !== 'other') : commonSymptoms;
  const press = (symptom: SymptomId, label: string): Action => ({
    id: actionIds.symptom,
    label: phrase(label),
    data: { symptom },
  });
  return {
    name: 'symptom-choice',
    title: phrase('symptoms.title'),
    blocks: [
      ...(question ? [sentence(`question.${question}`)] : []),
      sentence('symptoms.text', { count: likely.length }),
    ],
    actions: [
      ...offered.slice(0, 5).map((id) => press(id, `symptom.${id}`)),
      press('other', 'button.something-else'),
    ],
  };
}
