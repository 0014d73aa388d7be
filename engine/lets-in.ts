import type { ForestFacts } from './facts/complaint.ts';
import type { TrustSide } from './facts/directory.ts';
import { mayAuthenticate, outbound, towards } from './trust.ts';

/** An account or a server: its forest, and its own domain (DNS name) where that is known. */
export interface Party {
  forest: string;
  domain?: string;
}
export type LetIn =
  | { value: 'yes' }
  | { value: 'no'; why: 'no-trust' | 'wrong-way' | 'sides-disagree' }
  | { value: 'unknown'; why: 'unread' | 'partial' | 'selective' };

/**
 * Whether this very account is let in at this very server, as far as trusts settle it. An external trust settles it only
 * for the two domains that it joins; a selective one never, because the right is granted on the server.
 */
export function letsIn(
  who: Party,
  where: Party,
  sides: readonly TrustSide[],
  forests: readonly ForestFacts[],
): LetIn {
  const may = mayAuthenticate(who.forest, where.forest, sides, forests);
  if (may.value === 'no') return may;
  if (may.value === 'unknown') return { value: 'unknown', why: may.why === 'unclear' ? 'partial' : 'unread' };
  if (may.selective) return { value: 'unknown', why: 'selective' };
  if (!may.external || who.forest === where.forest) return { value: 'yes' };
  const root = forests.find(({ name }) => name === where.forest)?.dns.toLowerCase();
  const joined = trustedDomains(who.forest, where.forest, sides, forests);
  const covered = who.domain !== undefined && joined.includes(who.domain) && where.domain === root;
  return covered ? { value: 'yes' } : { value: 'unknown', why: 'partial' };
}

/** Names of the principal forest's domains that the service's forest trusts, lower case. */
export function trustedDomains(
  principal: string,
  service: string,
  sides: readonly TrustSide[],
  forests: readonly ForestFacts[],
): string[] {
  const from = forests.find(({ name }) => name === principal);
  const side = sides.find(({ forest, readable }) => forest === service && readable);
  const trusts = from ? towards(side, from).named : [];
  return trusts
    .filter(({ direction }) => (direction & outbound) !== 0)
    .map(({ partner }) => partner.toLowerCase());
}

/** DNS name of the domain that an object lies in, from its DN; undefined where it names none. */
export function domainIn(dn: string): string | undefined {
  const parts = [...dn.matchAll(/(?:^|,)\s*DC=([^,]+)/gi)].map((part) => part[1]!.trim().toLowerCase());
  return parts.length > 0 ? parts.join('.') : undefined;
}
