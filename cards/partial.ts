import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** An answer to a check that was stopped: said to be unfinished before anything else, with the way to finish it. */
export function partialView(answer: View, verdict: string): View {
  return {
    ...answer,
    mark: 'unknown',
    title: phrase('partial.title'),
    blocks: [sentence('partial.text'), ...answer.blocks],
    actions: [
      { id: actionIds.recheck, label: phrase('button.recheck'), data: { verdict }, primary: true },
      { id: actionIds.sendToHelpdesk, label: phrase('button.send-to-helpdesk'), data: { verdict } },
    ],
  };
}
