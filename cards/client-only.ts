import type { Diagnosis } from '../engine/index.ts';
import { contradictionBlocks } from './findings-blocks.ts';
import { sentence } from './phrase.ts';
import type { View } from './view.ts';

/**
 * An answer that rests on what the person pasted alone, since no directory shows their account: said before anything
 * else, with what the window holds against what was looked up.
 */
export function clientOnlyView(answer: View, d: Diagnosis): View {
  const told = answer.name === 'diagnosis-user' ? contradictionBlocks(d) : [];
  return { ...answer, blocks: [sentence('client-only.text'), ...answer.blocks, ...told] };
}
