import type { Book } from '../book.ts';
import type { EvidenceName, EvidenceTypes, Reason } from '../evidence.ts';
import type { WindowsLogon } from '../facts/complaint.ts';
import type { DerivedTypes, FactName, FactTypes, Mailboxes, OfferedCredential } from '../facts/derived.ts';
import type { LinkedAccount } from '../facts/directory.ts';
import type { EwsLook } from '../facts/lookup.ts';
import type { ClientKind, Network } from '../knowledge/ids.ts';
import { settledBy } from '../knowledge/settling.ts';
import type { Considered } from '../rule.ts';
import { lookedBeyond } from './beyond.ts';
import { offeredCredential } from './credential.ts';
import type { Lookup } from './endpoint.ts';
import { linkContradicted, mailboxesOf } from './mailboxes.ts';
import { usabilityOf } from './usability.ts';
import { lookedUpFrom, lookupReason, wayOf } from './way.ts';

/** What each derived fact is made from: to name the evidence behind it, and what is missing where it is unknown. */
export const derivedFrom: Record<keyof DerivedTypes, readonly EvidenceName[]> = {
  candidates: ['autodiscover'],
  endpoint: ['autodiscover', 'ews-endpoint'],
  route: ['lync-person', 'autodiscover', 'client-rows', 'said.settling'],
  credential: ['lync-person', 'originator-account', 'trusts'],
  mailboxes: ['lync-person', 'exchange-person'],
  usability: [
    'autodiscover',
    'lync-person',
    'exchange-person',
    'trusts',
    'windows-logon',
    'client-policy',
    'said.ewsAccess',
    'said.password',
    'said.iis',
    'said.windowsAuthentication',
  ],
  symptoms: ['complaint'],
};
export const isDerived = (name: FactName): name is keyof DerivedTypes => Object.hasOwn(derivedFrom, name);

type Derived = { [N in keyof DerivedTypes]: Considered<DerivedTypes[N]> };
/** All facts as one client on one network would meet them. */
export interface FactSheet {
  client: ClientKind;
  network: Network;
  get<N extends FactName>(name: N): Considered<FactTypes[N]>;
  /** ISO time of the observation behind a gathered fact, or behind the first source of a derived one */
  when(name: FactName): string | undefined;
  lookup: Lookup | undefined;
}
const known = <T>(value: T): Considered<T> => ({ known: true, value });
const missing = (reason: Reason): { known: false; reason: Reason } => ({ known: false, reason });

interface DerivedAll {
  derived: Derived;
  lookup: Lookup | undefined;
  ews: EwsLook | undefined;
  windowsLogon: WindowsLogon | undefined;
}
function deriveAll(book: Book, client: ClientKind, network: Network): DerivedAll {
  const value = <N extends EvidenceName>(name: N): EvidenceTypes[N] | undefined => book.value(name, network);
  const because = (name: EvidenceName): Reason => book.reason(name, network);
  const lync = value('lync-person');
  const forests = value('forests') ?? [];
  const joined = value('exchange-person');
  const complaint = value('complaint');
  // What a window shows is true of the client it was copied from, and of no other.
  const own = complaint?.client === client && complaint.network === network;
  const rows = own ? value('client-rows') : undefined;
  const { outcomes, lookup, endpoint, route, ews } = wayOf(book, client, network);
  const mailboxes: Mailboxes | undefined = lync && joined ? mailboxesOf(lync, joined) : undefined;
  const offered = lync
    ? offeredCredential(
        lync,
        linkedAccount(book, 'originator-account', network),
        joined ? linkContradicted(joined) : false,
        book.pick('lync-person', network)!.at,
      )
    : missing(because('lync-person'));
  const credential: OfferedCredential | undefined = offered.known ? offered.value : undefined;
  const windowsLogon = namedLogon(value('windows-logon'), lync?.forest, mailboxes?.used?.forest);
  const usability = usabilityOf({
    route,
    lync,
    endpoint,
    outcomes: outcomes ?? [],
    credential,
    mailboxes,
    trusts: value('trusts') ?? [],
    forests,
    rows,
    windowsLogon,
    policy: value('client-policy'),
    said: {
      password: value('said.password'),
      ewsAccess: value('said.ewsAccess'),
      iis: value('said.iis'),
      windowsAuthentication: value('said.windowsAuthentication'),
    },
    settling: settledBy(complaint?.signedInMinutes, value('said.settling')),
  });
  const unlooked = lookupReason(book, network);
  const derived: Derived = {
    candidates: outcomes ? known(outcomes) : missing(unlooked),
    endpoint: endpoint ? known(endpoint) : missing(outcomes ? noSingle : unlooked),
    route: known(route),
    credential: offered,
    mailboxes: mailboxes ? known(mailboxes) : missing(because(lync ? 'exchange-person' : 'lync-person')),
    usability: known(usability),
    symptoms: known(complaint?.symptoms ?? []),
  };
  return { derived, lookup, ews, windowsLogon };
}
/** The account behind a SID; one that was found nowhere may be where nobody looked. */
function linkedAccount(
  book: Book,
  name: 'originator-account' | 'master-account',
  network: Network,
): LinkedAccount | undefined {
  const found = book.value(name, network);
  return (
    found && lookedBeyond(found, book.value('trusts', network) ?? [], book.value('forests', network) ?? [])
  );
}
const noSingle: Reason = { code: 'prerequisite-unknown', detail: 'no-single-endpoint' };

/** What the person said relatively, as a forest's name; undefined where that forest is not known. */
function namedLogon(
  said: WindowsLogon | undefined,
  lyncForest: string | undefined,
  mailboxForest: string | undefined,
): WindowsLogon | undefined {
  if (said?.forest === 'lync-forest') return lyncForest ? { forest: lyncForest } : undefined;
  if (said?.forest === 'mailbox-forest') return mailboxForest ? { forest: mailboxForest } : undefined;
  return said;
}

/** Derives everything once for one client and network; rules then ask by name. */
export function factSheet(book: Book, client: ClientKind, network: Network): FactSheet {
  const { derived, lookup, ews, windowsLogon } = deriveAll(book, client, network);
  const get = <N extends FactName>(name: N): Considered<FactTypes[N]> => {
    if (isDerived(name)) return derived[name] as Considered<FactTypes[N]>;
    if (name === 'windows-logon' && windowsLogon)
      return known(windowsLogon) as unknown as Considered<FactTypes[N]>;
    // A host that was named to nobody who counts, and a look from where nobody looked, are not this client's.
    if (name === 'ews-endpoint' && book.value(name, network))
      return (ews ? known(ews) : missing({ code: 'not-asked' })) as unknown as Considered<FactTypes[N]>;
    if (name === 'autodiscover' && book.value(name, network) && !lookedUpFrom(book, network))
      return missing(lookupReason(book, network)) as Considered<FactTypes[N]>;
    const linked =
      name === 'originator-account' || name === 'master-account'
        ? linkedAccount(book, name, network)
        : undefined;
    if (linked) return known(linked) as unknown as Considered<FactTypes[N]>;
    const item = name === 'windows-logon' ? undefined : book.pick(name, network);
    return (item?.known ? known(item.value) : missing(book.reason(name, network))) as Considered<
      FactTypes[N]
    >;
  };
  const when = (name: FactName): string | undefined =>
    book.pick(isDerived(name) ? derivedFrom[name][0]! : name, network)?.at;
  return { client, network, get, when, lookup };
}
