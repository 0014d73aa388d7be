import type { ClientPolicy } from '../facts/complaint.ts';
import type { PastedPolicies } from './paste.ts';
import { policyKey } from './policies.ts';

/**
 * The client policy that pasted output settles for a person; undefined where it leaves it open. A blank ClientPolicy means
 * that a site's or the global policy applies: it is settled only where the pasted list holds the global one, goes on to
 * granted ones, and all that may apply say the same.
 * @param who as the person was asked for; a user row of somebody else counts for nothing
 */
export function settledPolicy(pasted: PastedPolicies, who: string): ClientPolicy | undefined {
  const rows = new Map(pasted.policies.map((policy) => [policyKey(policy.name), policy]));
  const named = (name: string, basis: ClientPolicy['basis']): ClientPolicy | undefined => {
    const row = rows.get(policyKey(name));
    return row && { ...row, basis };
  };
  const effective = [...new Set(pasted.effective.map(policyKey))];
  if (effective.length === 1) return named(effective[0]!, 'effective');
  const users = pasted.users.filter((user) => isAbout(user, who));
  const granted = [...new Set(users.map(({ policy }) => policyKey(policy ?? '')))];
  if (granted.length !== 1) return undefined;
  if (granted[0] !== '') return named(granted[0]!, 'user-row');
  const keys = [...rows.keys()];
  if (!rows.has('global') || !keys.some((key) => key !== 'global' && !key.startsWith('site:')))
    return undefined;
  const may = keys.filter((key) => key === 'global' || key.startsWith('site:')).map((key) => rows.get(key)!);
  if (may.length === 1) return { ...may[0]!, basis: 'scope' };
  const { name: _, ...first } = may[0]!;
  const same = may.every(({ name: __, ...values }) => JSON.stringify(values) === JSON.stringify(first));
  return same ? { ...first, basis: 'all-agree' } : undefined;
}

/** A row that names nobody is taken for the person's; one that names an address must be theirs. */
function isAbout({ sip, mail, upn }: PastedPolicies['users'][number], who: string): boolean {
  const asked = who.replace(/^(?:sip|smtp):/i, '').toLowerCase();
  const known = [sip, mail, upn].filter((value) => value !== undefined);
  if (asked === '' || known.length === 0) return true;
  if (asked.includes('@')) return known.includes(asked);
  return known.some(
    (value) => value.split('@')[0]!.split(/[._-]/).includes(asked) || value.startsWith(`${asked}@`),
  );
}
