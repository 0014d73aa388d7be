import { actionIds } from '../action-ids.ts';
import type { Phrase } from '../view.ts';
import type { Json, Run } from './adaptive-elements.ts';
import type { Words } from './words.ts';

/** How citations are drawn, from the roomiest: each id a tap, one tap a sentence, that outside folded parts only, text. */
export type Taps = 'each' | 'sentence' | 'open' | 'none';

interface Citing {
  words: Words;
  /** the diagnosis that is cited; without it there is nothing to open */
  verdict?: string;
  taps: Taps;
  folded: boolean;
}

/**
 * Opens a piece of evidence as a message of its own. A Submit, for an Execute would put the answer in the place of the
 * card; and every client knows it.
 */
function opening(verdict: string, item: string): Json {
  return { type: 'Action.Submit', title: item, data: { verdict, item, action: actionIds.evidence } };
}

const quiet = { subtle: true, small: true } as const;

/** `[E3, E7]` after a sentence, to be tapped where the card has room for that. */
export function citedRuns(phrase: Phrase, citing: Citing): Run[] {
  const { words, verdict, taps, folded } = citing;
  const shown = words.cites(phrase);
  if (!shown) return [];
  if (!verdict || taps === 'none' || (taps === 'open' && folded)) return [{ text: ` ${shown}`, ...quiet }];
  const ids = phrase.cites ?? [];
  if (taps !== 'each')
    return [
      { text: ' ', ...quiet },
      { text: shown, small: true, tap: opening(verdict, ids.join(' ')) },
    ];
  return [
    { text: ' [', ...quiet },
    ...ids.flatMap((id, at): Run[] => [
      ...(at > 0 ? [{ text: ', ', ...quiet }] : []),
      { text: words.full(id), small: true, tap: opening(verdict, id) },
    ]),
    { text: ']', ...quiet },
  ];
}
