import model from '../knowledge/complaint-model.json' with { type: 'json' };
import { type StringCode, type SymptomId, symptomIds } from '../knowledge/ids.ts';
import { knownText } from '../knowledge/strings.ts';
import type { Said } from './concepts.ts';
import { type ComplaintModel, features, likelihoods } from './model.ts';
import { add, type Score, scores, sorted } from './score.ts';

export interface Ranking {
  /** points of rules and known texts; symptoms without any are absent */
  lexicon: Score[];
  /** every symptom by points and likelihood together, best first */
  order: { id: SymptomId; score: number }[];
}

/** How much a point weighs against the logarithm of likelihood: measured on wording that neither had seen. */
export const lexiconWeight = 2;

/** Ranks the symptoms of what was typed and pasted. */
export function ranking(...said: Parameters<typeof points>): Ranking {
  const lexicon = points(...said);
  const likely = likelihoods(model as ComplaintModel, features(said[0]));
  const of = new Map(lexicon.map(({ id, score }) => [id, score]));
  const order = sorted(
    symptomIds.map((id) => ({
      id,
      score: (of.get(id) ?? 0) * lexiconWeight + (likely.get(id) ?? 0),
      telling: false,
    })),
  ).map(({ id, score }) => ({ id, score }));
  return { lexicon, order };
}

/** What is typed counts most, then known texts, then words of what was pasted. */
function points(
  typed: Said,
  quoted: Said,
  typedStrings: readonly StringCode[],
  pastedStrings: readonly StringCode[],
): Score[] {
  const sums = new Map<SymptomId, Score>();
  for (const { id, score, telling } of scores(typed.complained)) add(sums, id, score, telling);
  for (const { id, score } of scores(quoted.complained)) add(sums, id, score * 0.35, false);
  const once = new Set<SymptomId>();
  for (const [codes, points] of [
    [typedStrings, 10],
    [pastedStrings, 5],
  ] as const)
    for (const code of codes) {
      const text = knownText(code);
      if (text?.symptom === undefined || once.has(text.symptom)) continue;
      once.add(text.symptom);
      add(sums, text.symptom, text.status ? 5 : points, text.status !== true);
    }
  return sorted(sums.values());
}
