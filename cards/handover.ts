import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** There is no helpdesk channel yet: said honestly, with a text to forward. lines: that text, already in words. */
export function handoverView(lines: readonly string[]): View {
  return {
    name: 'handover',
    mark: 'waiting',
    title: phrase('handover.title'),
    blocks: [
      sentence('handover.text'),
      ...(lines.length > 0
        ? [
            {
              kind: 'code' as const,
              caption: phrase('handover.caption'),
              lines: [...lines],
              text: true as const,
            },
          ]
        : []),
    ],
    actions: [{ id: actionIds.startAgain, label: phrase('button.start-again') }],
  };
}
