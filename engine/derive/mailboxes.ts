import type { Mailboxes } from '../facts/derived.ts';
import type { JoinedPerson, JoinMatch, Person } from '../facts/directory.ts';
import { isCommon, isPersonalMailbox, leadsElsewhere } from './recipient.ts';

const byLink = (match: JoinMatch): boolean => match.by === 'originator-sid' || match.by === 'object-sid';
const byAddress = (match: JoinMatch): boolean =>
  match.by === 'proxy-address' || match.by === 'mail' || match.by === 'upn';
const weak = (match: JoinMatch): boolean => match.confidence === 'weak';
const distinct = (matches: readonly JoinMatch[]): number =>
  new Set(matches.map(({ person }) => person.dn)).size;

/** Whether a match by address can be somebody who signs in: a synchronised entry or a common mailbox cannot. */
const maySignIn = ({ person }: JoinMatch): boolean =>
  !isCommon(person) && (!leadsElsewhere(person) || (person.kind === 'user' && person.enabled === true));

/** Matches among which the person's account is, without those that only hold an address. */
function accounts(joined: JoinedPerson): JoinMatch[] {
  const able = joined.matches.filter((match) => !byAddress(match) || maySignIn(match));
  const real = able.some((match) => byAddress(match) && !weak(match) && !leadsElsewhere(match.person));
  // A mail user beside a real account is that account's synchronised entry.
  return able.filter(
    (match) => !(real && byAddress(match) && match.person.exchange?.recipientType === 'mail-user'),
  );
}

/**
 * The one account that the join settles on; undefined where several are as good, where the link names somebody else,
 * or where a mail or UPN alone speaks for it: that is a guess, and may be another person of the same name.
 */
export function joinedAccount(joined: JoinedPerson): JoinMatch | undefined {
  if (linkContradicted(joined)) return undefined;
  const able = accounts(joined).filter((match) => !weak(match));
  // Who signs in is whom the link names; a mailbox's master account says only who may open that mailbox.
  const linked = able.filter(({ by }) => by === 'originator-sid');
  const best = linked[0] ?? able[0];
  if (!best) return undefined;
  const equals = linked.length > 0 ? linked : able.filter(({ confidence }) => confidence === best.confidence);
  return distinct(equals) === 1 ? best : undefined;
}

/** An account that only a mail or a UPN speaks for, where nothing better does: never to be taken for the person's. */
export function guessedAccount(joined: JoinedPerson): JoinMatch | undefined {
  const able = accounts(joined);
  return able.every(weak) && distinct(able) === 1 ? able[0] : undefined;
}

/** Accounts that the addresses lead to and the SID link does not. */
function besideLink(joined: JoinedPerson): JoinMatch[] {
  const linked = joined.matches.filter(byLink).map(({ person }) => person.dn);
  if (linked.length === 0) return [];
  return joined.matches.filter(
    (match) =>
      byAddress(match) &&
      !weak(match) &&
      !leadsElsewhere(match.person) &&
      !isCommon(match.person) &&
      !linked.includes(match.person.dn),
  );
}
/** A linked mailbox whose master account cannot be read: it may well be the linked account's own. */
const masterUnread = ({ person: { exchange } }: JoinMatch): boolean =>
  exchange?.recipientType === 'linked-mailbox' && exchange.masterAccountSid === undefined;

/** The SID link leads to one account while the addresses lead to another: one of the two is wrong. */
export const linkContradicted = (joined: JoinedPerson): boolean =>
  besideLink(joined).some((match) => !masterUnread(match));

/** Whether the addresses contradict the link hangs on a master account that could not be read. */
export const linkUnproven = (joined: JoinedPerson): boolean => besideLink(joined).some(masterUnread);

/**
 * Mailboxes of the person in every readable forest. The one outside the Lync forest is the one the person uses: the
 * joined account's own, or the one that this account is the master of. A guess is none of them.
 */
export function mailboxesOf(lync: Person, joined: JoinedPerson): Mailboxes {
  const account = joinedAccount(joined);
  const mastered = joined.matches.filter(({ by }) => by === 'master-account-sid');
  const sure = account ? [account, ...mastered].map(({ person }) => person).filter(isPersonalMailbox) : [];
  const others = sure.filter((person, index) => sure.findIndex(({ dn }) => dn === person.dn) === index);
  const own = isPersonalMailbox(lync) ? [lync] : [];
  const all = [...others, ...own];
  if (others.length > 1) return { basis: 'guessed', all };
  if (others[0]) return { used: others[0], basis: 'joined', all };
  if (accounts(joined).some(({ person }) => !account || isPersonalMailbox(person)))
    return { basis: 'guessed', all };
  const linked = lync.enabled === false && lync.exchange?.masterAccountSid !== undefined;
  return { ...(own[0] ? { used: own[0], basis: linked ? 'joined' : 'only-found' } : {}), all };
}

/** Primary SMTP address: the SMTP: proxy, else mail. */
export function primarySmtp(person: Person): string | undefined {
  const primary = person.proxyAddresses.find((address) => address.startsWith('SMTP:'));
  return (primary?.slice(5) ?? person.mail)?.toLowerCase();
}
/** Everything after the @, lower case. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();
