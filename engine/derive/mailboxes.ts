import type { Mailboxes } from '../facts/derived.ts';
import type { JoinedPerson, JoinMatch, Person } from '../facts/directory.ts';

const strength = { certain: 2, likely: 1, weak: 0 } as const;
const byLink = (match: JoinMatch): boolean => match.by === 'originator-sid' || match.by === 'object-sid';
const byAddress = (match: JoinMatch): boolean =>
  match.by === 'proxy-address' || match.by === 'mail' || match.by === 'upn';

/** The one account that the join settles on; undefined where several are as good, or the link names somebody else. */
export function joinedAccount(joined: JoinedPerson): JoinMatch | undefined {
  if (linkContradicted(joined)) return undefined;
  // Who signs in is whom the link names; a mailbox's master account says only who may open that mailbox.
  const best = joined.matches.find((match) => match.by === 'originator-sid') ?? joined.matches[0];
  if (!best) return undefined;
  if (best.by === 'originator-sid') return best;
  const equals = joined.matches.filter((match) => strength[match.confidence] === strength[best.confidence]);
  const people = new Set(equals.map((match) => match.person.dn));
  return people.size === 1 ? best : undefined;
}

/** The SID link leads to one account while the addresses lead to another: one of the two is wrong. */
export function linkContradicted(joined: JoinedPerson): boolean {
  const linked = joined.matches.filter(byLink).map((match) => match.person);
  if (linked.length === 0) return false;
  return joined.matches.some(
    (match) =>
      byAddress(match) &&
      match.confidence !== 'weak' &&
      !linked.some((person) => person.dn === match.person.dn),
  );
}

/** Mailboxes of the person in every readable forest. The one outside the Lync forest is the one the person uses. */
export function mailboxesOf(lync: Person, joined: JoinedPerson): Mailboxes {
  const hasMailbox = (person: Person): boolean => person.exchange?.mailbox === true;
  const account = joinedAccount(joined)?.person;
  const others = account && hasMailbox(account) ? [account] : [];
  const own = hasMailbox(lync) ? [lync] : [];
  const ambiguous = joined.matches.length > 0 && !account;
  const used = ambiguous ? undefined : (others[0] ?? own[0]);
  const linked = lync.enabled === false && own.length > 0 && lync.exchange?.masterAccountSid !== undefined;
  const basis = others.length > 0 || linked ? 'joined' : 'only-found';
  return { ...(used ? { used, basis } : {}), all: [...others, ...own] };
}

/** Primary SMTP address: the SMTP: proxy, else mail. */
export function primarySmtp(person: Person): string | undefined {
  const primary = person.proxyAddresses.find((address) => address.startsWith('SMTP:'));
  return (primary?.slice(5) ?? person.mail)?.toLowerCase();
}
/** Everything after the @, lower case. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();
