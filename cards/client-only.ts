import type { Diagnosis } from '../engine/index.ts';
import { contradictionBlocks } from './findings-blocks.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/**
 * The answer before it rests on what the person pasted alone, since no directory shows their account; and where the
 * window differs from what was looked up, how.
 */
export function clientOnlyView(d: Diagnosis): View {
  return {
    name: 'client-only',
    title: phrase('client-only.title'),
    blocks: [sentence('client-only.text'), ...contradictionBlocks(d)],
    actions: [],
  };
}
