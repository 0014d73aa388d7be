import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** A file came without a word: what can be read instead, and how to get it. */
export const fileView = (): View => ({
  name: 'file',
  mark: 'partly',
  title: phrase('file.title'),
  blocks: [sentence('file.text')],
  actions: [
    {
      id: actionIds.guide,
      label: phrase('button.copy-window'),
      data: { guide: 'configuration-information' },
      primary: true,
    },
  ],
});
