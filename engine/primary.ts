import type { Finding } from './diagnosis.ts';
import type { UsableWhy } from './facts/derived.ts';
import type { SymptomId } from './knowledge/ids.ts';
import type { Rule } from './rule.ts';
import { ewsSymptoms } from './rules/common/symptoms.ts';

/** Ranks of the links from the sign-in's account (6) to the mailbox behind EWS: where any of them is broken, EWS is not OK. */
const wayToExchange = { from: 6, to: 58 } as const;
/** Two holders of one address disturb the address book and the card whether or not Exchange is reached. */
const beside: ReadonlySet<string> = new Set(['duplicate-address', 'address-refused-as-not-unique']);
const felt: ReadonlySet<SymptomId> = new Set([...ewsSymptoms, 'credential_prompt']);

/** What a rule can explain: where the client shows EWS as OK, no link on the way there explains that it would not be. */
function explained(rule: Rule, usable: UsableWhy | undefined): readonly SymptomId[] {
  const onTheWay = rule.rank >= wayToExchange.from && rule.rank <= wayToExchange.to && !beside.has(rule.id);
  return usable === 'observed-ok' && onTheWay
    ? rule.explains.filter((symptom) => !felt.has(symptom))
    : rule.explains;
}

/** A finding may be the one cause only when it is certain, sourced, and explains what hurts. */
function eligible(
  finding: Finding,
  rule: Rule,
  symptoms: readonly SymptomId[],
  usable: UsableWhy | undefined,
): boolean {
  if (finding.outcome !== 'fail' || finding.likely || finding.grade === 'I' || finding.severity === 'hint')
    return false;
  const explains = explained(rule, usable);
  // Nobody complains: what works as designed is no cause, a risk is not felt, nor is a fault that the client got past.
  if (symptoms.length === 0) return finding.severity === 'fault' && explains.length === rule.explains.length;
  return explains.some((symptom) => symptoms.includes(symptom));
}

/**
 * The one cause: the earliest failing link of the chain from identity to feature that explains the complaint.
 * Null where none is certain: an honest "no cause found" beats a guess.
 * @param usable why EWS is usable or not for the asked client; only what the client itself shows makes a difference
 */
export function primaryCause(
  findings: readonly Finding[],
  rules: readonly Rule[],
  symptoms: readonly SymptomId[],
  usable?: UsableWhy,
): string | null {
  const candidates = findings.flatMap((finding) => {
    const rule = rules.find((each) => each.id === finding.rule);
    return rule && eligible(finding, rule, symptoms, usable) ? [rule] : [];
  });
  candidates.sort((a, b) => a.rank - b.rank);
  return candidates[0]?.id ?? null;
}
