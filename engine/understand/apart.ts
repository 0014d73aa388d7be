import { wordClasses } from '../knowledge/lexicon-classes.ts';
import {
  type DemandId,
  demandWords,
  type SmallTalkId,
  smallTalkWords,
  type TopicId,
  topicWords,
} from '../knowledge/lexicon-topics.ts';
import { compiled, hits } from './pattern.ts';
import type { Word } from './words.ts';

const talk = compiled(smallTalkWords, wordClasses);
const topics = compiled(topicWords, wordClasses);
const orders = compiled(demandWords, wordClasses);

/** Small talk in the message, the kind that answers it best first. */
export function smallTalkIn(words: readonly Word[]): SmallTalkId | undefined {
  const kinds = new Set(hits(words, talk).map((hit) => hit.concept));
  return (['capability', 'thanks', 'bye', 'greeting'] as const).find((kind) => kinds.has(kind));
}

/** Matters of somebody else's desk that are named. */
export function topicsIn(words: readonly Word[]): TopicId[] {
  return [...new Set(hits(words, topics).map((hit) => hit.concept))];
}

/** Words that may stand before an order at the beginning of a clause. */
const politeness = new Set(
  'please pls can could would you now then and also just so kindly must should i want we need to instead or bitte hey ok okay'.split(
    ' ',
  ),
);

/** Orders to this program: only at the beginning of a clause, so that a story that tells of commands is none. */
export function demandIn(words: readonly Word[]): { kind: DemandId; text: string } | undefined {
  for (const hit of hits(words, orders)) {
    let before = hit.from - 1;
    while (before >= 0 && words[before]!.clause === hit.clause && politeness.has(words[before]!.text))
      before -= 1;
    const first = before < 0 || words[before]!.clause !== hit.clause;
    if (first || hit.concept === 'instructions')
      return {
        kind: hit.concept,
        text: words
          .slice(hit.from, hit.to)
          .map((word) => word.text)
          .join(' '),
      };
  }
  return undefined;
}
