import type { Book } from '../book.ts';
import type { EvidenceName, EvidenceTypes, Reason } from '../evidence.ts';
import type { WindowsLogon } from '../facts/complaint.ts';
import type {
  DerivedTypes,
  Endpoint,
  FactName,
  FactTypes,
  Mailboxes,
  OfferedCredential,
  Route,
} from '../facts/derived.ts';
import type { EwsLook, Hop } from '../facts/lookup.ts';
import type { ClientKind, Network } from '../knowledge/ids.ts';
import { settledBy } from '../knowledge/settling.ts';
import type { Considered } from '../rule.ts';
import { candidateOutcomes } from './candidates.ts';
import { offeredCredential } from './credential.ts';
import { endpointOf, followOrders, type Lookup } from './endpoint.ts';
import { linkContradicted, mailboxesOf } from './mailboxes.ts';
import { ownerOf } from './owner.ts';
import { type Looked, lookedOf, routeOf, seenOf } from './route.ts';
import { usabilityOf } from './usability.ts';

/** What each derived fact is made from: to name the evidence behind it, and what is missing where it is unknown. */
export const derivedFrom: Record<keyof DerivedTypes, readonly EvidenceName[]> = {
  candidates: ['autodiscover'],
  endpoint: ['autodiscover', 'ews-endpoint'],
  route: ['lync-person', 'autodiscover', 'client-rows', 'said.settling'],
  credential: ['lync-person', 'originator-account'],
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

function lookedUp(book: Book, network: Network, lookup: Lookup | undefined): Looked {
  const lync = book.value('lync-person', network);
  if (!lync) return 'person-unknown';
  if (!lync.mail) return 'mail-empty';
  return lookup ? lookedOf(lookup) : 'not-looked-up';
}

interface DerivedAll {
  derived: Derived;
  lookup: Lookup | undefined;
  windowsLogon: WindowsLogon | undefined;
}
function deriveAll(book: Book, client: ClientKind, network: Network): DerivedAll {
  const value = <N extends EvidenceName>(name: N): EvidenceTypes[N] | undefined => book.value(name, network);
  const because = (name: EvidenceName): Reason => book.reason(name, network);
  const lync = value('lync-person');
  const forests = value('forests') ?? [];
  const joined = value('exchange-person');
  const autodiscover = value('autodiscover');
  const complaint = value('complaint');
  // What a window shows is true of the client it was copied from, and of no other.
  const own = complaint?.client === client && complaint.network === network;
  const rows = own ? value('client-rows') : undefined;
  const ews = value('ews-endpoint');
  const outcomes = autodiscover && lync ? candidateOutcomes(autodiscover, forests, lync.forest) : undefined;
  const lookup = outcomes ? followOrders(outcomes) : undefined;
  const ewsOwner = ews && lync ? ownerOf(ews.hop, forests, lync.forest) : undefined;
  const winner = lookup?.winner ? endpointOf(lookup.winner) : undefined;
  const endpoint: Endpoint | undefined =
    ews && ewsOwner && (ews.from === 'pox' || own)
      ? {
          owner: ewsOwner,
          host: ews.hop.host,
          url: ews.url,
          kind: 'ews-url',
          hop: ews.hop,
          challenge: ews.hop.challenge,
        }
      : winner;
  const seen = seenOf(rows, ews?.from === 'client-rows' ? ewsOwner : undefined);
  const looked = lookedUp(book, network, lookup);
  const route: Route = routeOf(
    client,
    network,
    seen,
    ews?.from === 'pox' && ewsOwner ? byOwner(ewsOwner.kind, looked) : looked,
    lookup,
  );
  const mailboxes: Mailboxes | undefined = lync && joined ? mailboxesOf(lync, joined) : undefined;
  const offered = lync
    ? offeredCredential(lync, value('originator-account'), joined ? linkContradicted(joined) : false)
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
    pending: (complaint?.signedInMinutes ?? pendingMinutes) < pendingMinutes,
  });
  const derived: Derived = {
    candidates: outcomes ? known(outcomes) : missing(because('autodiscover')),
    endpoint: endpoint ? known(endpoint) : missing(endpointReason(autodiscover !== undefined, because)),
    route: known(route),
    credential: offered,
    mailboxes: mailboxes ? known(mailboxes) : missing(because(lync ? 'exchange-person' : 'lync-person')),
    usability: known(usability),
    symptoms: known(complaint?.symptoms ?? []),
  };
  return { derived, lookup, windowsLogon };
}

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

function endpointReason(lookedUp: boolean, because: (name: EvidenceName) => Reason): Reason {
  return lookedUp ? { code: 'prerequisite-unknown', detail: 'no-single-endpoint' } : because('autodiscover');
}

/** A POX answer may point to the other forest: then the EWS host decides, not the Autodiscover host. */
function byOwner(kind: 'lync-forest' | 'other-forest' | 'cloud' | 'unknown', looked: Looked): Looked {
  if (kind === 'lync-forest') return 'lync';
  if (kind === 'other-forest') return 'other';
  return kind === 'cloud' ? 'cloud' : looked === 'mail-empty' ? looked : 'unidentified';
}

/** Derives everything once for one client and network; rules then ask by name. */
export function factSheet(book: Book, client: ClientKind, network: Network): FactSheet {
  const { derived, lookup, windowsLogon } = deriveAll(book, client, network);
  const get = <N extends FactName>(name: N): Considered<FactTypes[N]> => {
    if (isDerived(name)) return derived[name] as Considered<FactTypes[N]>;
    if (name === 'windows-logon' && windowsLogon)
      return known(windowsLogon) as unknown as Considered<FactTypes[N]>;
    const item = name === 'windows-logon' ? undefined : book.pick(name, network);
    return (item?.known ? known(item.value) : missing(book.reason(name, network))) as Considered<
      FactTypes[N]
    >;
  };
  const when = (name: FactName): string | undefined =>
    book.pick(isDerived(name) ? derivedFrom[name][0]! : name, network)?.at;
  return { client, network, get, when, lookup };
}
