import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** Said in a group or channel: nothing about a person is told where others read. */
export function personalOnlyView(): View {
  return {
    name: 'personal-only',
    title: phrase('personal-only.title'),
    blocks: [sentence('personal-only.text')],
    actions: [],
  };
}
