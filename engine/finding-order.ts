import type { Finding } from './diagnosis.ts';
import { type SymptomId, symptomIds } from './knowledge/ids.ts';
import type { Rule } from './rule.ts';

const severityOrder = { fault: 0, limit: 1, risk: 2, hint: 3 } as const;

/**
 * Where a finding stands. With a complaint: what is certain and explains it; what is certain beside it; what is likely and
 * explains it; what explains it and is open; then the rest, likely before open before passed before not applicable.
 */
function place({ outcome, likely, explains, severity }: Finding, symptoms: readonly SymptomId[]): number {
  const fits = symptoms.length === 0 || explains.some((symptom) => symptoms.includes(symptom));
  if (outcome === 'fail' && !likely) return fits && severity !== 'hint' ? 0 : 1;
  if (outcome === 'fail') return fits ? 2 : 4;
  if (outcome === 'inconclusive') return fits ? 3 : 5;
  return outcome === 'pass' ? 6 : 7;
}

/**
 * Of open causes, one that the words point at comes first; else the one that explains little else is likelier behind this
 * complaint, as in weighing questions.
 */
const generality = (
  { rule, outcome, severity, explains }: Finding,
  symptoms: readonly SymptomId[],
  suspects: readonly string[],
): number =>
  outcome !== 'inconclusive' || symptoms.length === 0
    ? 0
    : explains.length * (suspects.includes(rule) ? 0.1 : 1) + (severity === 'hint' ? symptomIds.length : 0);

/**
 * Findings in the order in which they matter; within a place, open ones from the particular to the general, then by
 * severity, then from identity to feature.
 */
export function inOrder(
  findings: readonly Finding[],
  rules: readonly Rule[],
  symptoms: readonly SymptomId[],
  suspects: readonly string[] = [],
): Finding[] {
  const rank = new Map(rules.map((rule) => [rule.id, rule.rank]));
  return [...findings].sort(
    (a, b) =>
      place(a, symptoms) - place(b, symptoms) ||
      generality(a, symptoms, suspects) - generality(b, symptoms, suspects) ||
      severityOrder[a.severity] - severityOrder[b.severity] ||
      rank.get(a.rule)! - rank.get(b.rule)!,
  );
}
