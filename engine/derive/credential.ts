import type { Reason } from '../evidence.ts';
import type { OfferedCredential } from '../facts/derived.ts';
import type { LinkedAccount, Person } from '../facts/directory.ts';
import { domainIn } from '../lets-in.ts';
import { hasEnded } from './recipient.ts';

type Derived = { known: true; value: OfferedCredential } | { known: false; reason: Reason };
const unknown = (detail: string): Derived => ({
  known: false,
  reason: { code: 'prerequisite-unknown', detail },
});
const nobody: Derived = { known: true, value: { forest: 'nobody', how: 'nobody' } };

function offers(account: Person, sid: string | undefined, how: OfferedCredential['how']): Derived {
  const domain = domainIn(account.dn);
  const value: OfferedCredential = {
    forest: account.forest,
    ...(sid ? { sid } : {}),
    ...(domain ? { domain } : {}),
    ...(account.lockedOut || account.passwordExpired ? { locked: true } : {}),
    how,
  };
  return { known: true, value };
}

/**
 * Which identity the client offers to Exchange first, judged from the accounts and not from where the object lies:
 * a disabled object with msRTCSIP-OriginatorSid signs in as the account of that SID (L13-SCHEMA, SFB-MF); an enabled
 * one without a link signs in as itself, which is the article's topology.
 * @param at ISO time at which the accounts were read
 */
export function offeredCredential(
  lync: Person,
  origin: LinkedAccount | undefined,
  linkDoubted: boolean,
  at: string,
): Derived {
  const linked = lync.lync?.originatorSid !== undefined;
  if (lync.enabled === undefined && lync.kind === 'user') return unknown('userAccountControl');
  if (lync.enabled && linked) return unknown('enabled-and-linked');
  if (lync.enabled && hasEnded(lync, at)) return nobody;
  if (lync.enabled) return offers(lync, lync.sid, 'own-account');
  if (!linked && lync.unread?.includes('originatorSid')) return unknown('link-unread');
  // A contact without a link may be a common area phone, which signs in by PIN and certificate.
  if (!linked) return lync.kind === 'contact' ? unknown('contact-unlinked') : nobody;
  if (!origin) return unknown('originator-account');
  if (linkDoubted) return unknown('link-foreign');
  if (origin.found === 'sid-history') return unknown('link-stale');
  if (origin.found === 'nowhere') return origin.unread.length > 0 ? unknown('forest-unread') : nobody;
  const account = origin.account;
  if (account?.enabled === undefined) return unknown('userAccountControl');
  if (!account.enabled || hasEnded(account, at)) return nobody;
  return offers(account, origin.sid, 'resource-forest-link');
}
