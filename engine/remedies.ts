import type { FactSheet } from './derive/facts.ts';
import type { Finding, Remedy } from './diagnosis.ts';
import type { RemedyContext, Rule } from './rule.ts';

/**
 * Remedies of every failing finding, the primary cause's first, each once; commands hold this person's values, quoted.
 */
export function remediesFor(
  findings: readonly Finding[],
  rules: readonly Rule[],
  primary: string | null,
  sheet: FactSheet,
): Remedy[] {
  const lync = sheet.get('lync-person');
  const mailboxes = sheet.get('mailboxes');
  const failing = findings.filter((finding) => finding.outcome === 'fail');
  const ordered = [...failing].sort((a, b) => Number(b.rule === primary) - Number(a.rule === primary));
  const all = ordered.flatMap((finding) => {
    const rule = rules.find((each) => each.id === finding.rule);
    const context: RemedyContext = {
      facts: finding.facts,
      ...(lync.known ? { lync: lync.value } : {}),
      ...(mailboxes.known && mailboxes.value.used ? { mailbox: mailboxes.value.used } : {}),
    };
    return (rule?.remedies ?? []).map((spec) => ({
      id: spec.id,
      rule: finding.rule,
      role: spec.role,
      commands: spec.commands?.(context) ?? [],
      rollback: spec.rollback?.(context) ?? [],
      waitMinutes: spec.waitMinutes ?? 0,
      waits: [...(spec.waits ?? [])],
      warnings: spec.warnings?.(context) ?? [],
    }));
  });
  // Two causes may have one cure: said twice it would look like two.
  const key = (remedy: Remedy): string => JSON.stringify([remedy.id, remedy.commands]);
  return all.filter((remedy, index) => all.findIndex((each) => key(each) === key(remedy)) === index);
}
