import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** Said, to that person alone, where something was asked and others read: the answer is in the personal chat. */
export function answeredInPrivateView(): View {
  return {
    name: 'answered-in-private',
    title: phrase('answered-in-private.title'),
    blocks: [sentence('answered-in-private.text')],
    actions: [],
  };
}

/** Said in a group or channel: nothing about a person is told where others read. */
export function personalOnlyView(): View {
  return {
    name: 'personal-only',
    title: phrase('personal-only.title'),
    blocks: [sentence('personal-only.text')],
    actions: [],
  };
}
