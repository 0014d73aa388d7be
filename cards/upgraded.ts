import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** This program was renewed and cannot read what an older one kept of the conversation. */
export function upgradedView(): View {
  return {
    name: 'upgraded',
    title: phrase('upgraded.title'),
    blocks: [sentence('upgraded.text')],
    actions: [],
  };
}
