import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** The person pressed That helped. */
export function helpedView(): View {
  return {
    name: 'helped',
    mark: 'good',
    title: phrase('helped.title'),
    blocks: [sentence('helped.text')],
    actions: [],
  };
}
