import type { Finding } from './diagnosis.ts';
import type { SymptomId } from './knowledge/ids.ts';
import type { Rule } from './rule.ts';

/** A finding may be the one cause only when it is certain, sourced, and explains what hurts. */
function eligible(finding: Finding, rule: Rule, symptoms: readonly SymptomId[]): boolean {
  if (finding.outcome !== 'fail' || finding.likely || finding.grade === 'I' || finding.severity === 'hint')
    return false;
  // Nobody complains: what works as designed is no cause, and a risk is not felt.
  if (symptoms.length === 0) return finding.severity === 'fault';
  return rule.explains.some((symptom) => symptoms.includes(symptom));
}

/**
 * The one cause: the earliest failing link of the chain from identity to feature that explains the complaint.
 * Null where none is certain: an honest "no cause found" beats a guess.
 */
export function primaryCause(
  findings: readonly Finding[],
  rules: readonly Rule[],
  symptoms: readonly SymptomId[],
): string | null {
  const candidates = findings.flatMap((finding) => {
    const rule = rules.find((each) => each.id === finding.rule);
    return rule && eligible(finding, rule, symptoms) ? [rule] : [];
  });
  candidates.sort((a, b) => a.rank - b.rank);
  return candidates[0]?.id ?? null;
}
