import { createHash } from 'node:crypto';
import type { Rule } from './rule.ts';

/** Raised by hand when judging changes in a way that the rules' own text does not show (tables, derivations). */
const edition = '2026-11';

/** Names the rule set: the same version on the same evidence gives the same diagnosis. */
export function rulesVersion(rules: readonly Rule[]): string {
  const text = rules
    .map((rule) => `${rule.id}\n${rule.rank}\n${rule.severity}\n${String(rule.judge)}`)
    .sort()
    .join('\n');
  return `${edition}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
