import { type SymptomId, symptomIds } from '../knowledge/ids.ts';
import type { ComplaintConcept } from '../knowledge/lexicon-rules.ts';
import { lexiconRules } from '../knowledge/lexicon-rules.ts';

export interface Score {
  id: SymptomId;
  score: number;
  /** something was said that is enough by itself */
  telling: boolean;
}

/** Adds up the rules whose concepts are all there. Best first; where equal, the order of symptomIds. */
export function scores(complained: ReadonlySet<ComplaintConcept>): Score[] {
  const sums = new Map<SymptomId, Score>();
  for (const { symptom, points, when, unless, telling } of lexiconRules) {
    if (!when.every((concept) => complained.has(concept))) continue;
    if (unless.some((concept) => complained.has(concept))) continue;
    add(sums, symptom, points, telling);
  }
  return sorted(sums.values());
}

export function add(sums: Map<SymptomId, Score>, id: SymptomId, points: number, telling: boolean): void {
  const sum = sums.get(id) ?? { id, score: 0, telling: false };
  sums.set(id, { id, score: sum.score + points, telling: sum.telling || telling });
}

export function sorted(list: Iterable<Score>): Score[] {
  const order = new Map(symptomIds.map((id, index) => [id, index]));
  return [...list].sort((a, b) => b.score - a.score || order.get(a.id)! - order.get(b.id)!);
}
