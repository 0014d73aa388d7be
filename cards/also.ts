import type { SymptomId } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** What else the same message complained of: one press each, most urgent first, five at most. */
export function alsoView(symptoms: readonly SymptomId[]): View {
  return {
    name: 'also',
    title: phrase('also.title'),
    blocks: [sentence('also.text', { count: symptoms.length })],
    actions: symptoms.slice(0, 5).map((symptom) => ({
      id: actionIds.symptom,
      label: phrase(`symptom.${symptom}`),
      data: { symptom },
    })),
  };
}
