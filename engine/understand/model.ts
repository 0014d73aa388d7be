import type { SymptomId } from '../knowledge/ids.ts';
import type { Said } from './concepts.ts';

/**
 * How often a word or concept was seen in complaints of each symptom (naive Bayes). Made from the collected wording
 * by test/acceptance/make-model.ts and kept as engine/knowledge/complaint-model.json.
 */
export interface ComplaintModel {
  symptoms: SymptomId[];
  /** complaints of each symptom */
  complaints: number[];
  /** feature -> flat pairs: index of a symptom, number of its complaints with the feature */
  features: Record<string, number[]>;
}

const everyday = new Set('a an the of to is it in on and my i for'.split(' '));
/** Stands for a count of nothing, so that an unseen word does not rule a symptom out. */
const smoothing = 0.15;
/** Features from which on a text's length no longer adds certainty. */
const fullLength = 30;
/** Features looked at, at most. */
const featureCap = 300;

/** Words without their endings, and concepts with a number sign before them, each once. */
export function features({ words, complained }: Said): string[] {
  const stems = words
    .map(({ text }) => text)
    .filter((word) => !everyday.has(word))
    .map((word) => word.replace(/(ing|ed|es|s)$/, ''));
  return [...new Set([...[...complained].map((concept) => `#${concept}`), ...stems])].slice(0, featureCap);
}

/** Counts the features of complaints whose symptom is known. */
export function trained(
  examples: readonly { symptom: SymptomId; features: readonly string[] }[],
): ComplaintModel {
  const symptoms = [...new Set(examples.map(({ symptom }) => symptom))].sort();
  const complaints = symptoms.map((id) => examples.filter(({ symptom }) => symptom === id).length);
  const counts = new Map<string, Map<number, number>>();
  for (const { symptom, features: list } of examples) {
    const index = symptoms.indexOf(symptom);
    for (const feature of list) {
      const of = counts.get(feature) ?? new Map<number, number>();
      of.set(index, (of.get(index) ?? 0) + 1);
      counts.set(feature, of);
    }
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    symptoms,
    complaints,
    features: Object.fromEntries(
      sorted.map(([feature, of]) => [feature, [...of].sort(([a], [b]) => a - b).flat()]),
    ),
  };
}

/** Logarithm of how likely the features are under each symptom, 0 for the likeliest. */
export function likelihoods(model: ComplaintModel, list: readonly string[]): Map<SymptomId, number> {
  const total = model.complaints.reduce((sum, n) => sum + n, 0);
  const known = list.filter((feature) => Object.hasOwn(model.features, feature));
  const nothing = model.complaints.map((n) => Math.log(smoothing / (n + 1)));
  const sums = model.complaints.map((n, index) => Math.log(n / total) + known.length * nothing[index]!);
  for (const feature of known) {
    const pairs = model.features[feature]!;
    for (let at = 0; at < pairs.length; at += 2) {
      const index = pairs[at]!;
      sums[index]! +=
        Math.log((pairs[at + 1]! + smoothing) / (model.complaints[index]! + 1)) - nothing[index]!;
    }
  }
  const best = Math.max(...sums);
  const scale = Math.min(1, fullLength / Math.max(1, known.length));
  return new Map(model.symptoms.map((id, index) => [id, (sums[index]! - best) * scale]));
}
