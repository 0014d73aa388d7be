import type { Diagnosis } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { shownName } from './diagnosis-agent.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** Somebody to compare with: `who` is what the directory is asked by. */
export interface Candidate {
  name: string;
  who: string;
}

/** Asks whom to compare with. candidates: people asked about lately, five at most are offered; any other may be typed. */
export function comparePromptView(d: Diagnosis, candidates: readonly Candidate[] = []): View {
  return {
    name: 'compare-prompt',
    title: phrase('compare.prompt.title', { name: shownName(d) }),
    verdict: d.verdictId,
    blocks: [sentence('compare.prompt.text', { count: Math.min(5, candidates.length) })],
    actions: candidates.slice(0, 5).map(({ name, who }) => ({
      id: actionIds.compare,
      label: phrase('ui.plain', { text: name }),
      data: { verdict: d.verdictId, other: who },
    })),
  };
}
