import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** A command that there is not, and what was probably meant. suggestions: whole lines as they can be typed; five are shown. */
export function didYouMeanView(typed: string, suggestions: readonly string[]): View {
  const shown = suggestions.slice(0, 5);
  return {
    name: 'did-you-mean',
    title: phrase('did-you-mean.title'),
    blocks: [sentence('did-you-mean.text', { typed, count: shown.length })],
    actions: [
      ...shown.map((text) => ({
        id: actionIds.typed,
        label: phrase('ui.plain', { text }),
        data: { text },
      })),
      { id: actionIds.help, label: phrase('button.help') },
    ],
  };
}
