import type { Book } from '../book.ts';
import type { EvidenceName, EvidenceTypes, Reason } from '../evidence.ts';
import type { ClientRows, ForestFacts } from '../facts/complaint.ts';
import type { CandidateOutcome, Endpoint, EndpointOwner, Route } from '../facts/derived.ts';
import type { AutodiscoverLookup, EwsLook, Hop } from '../facts/lookup.ts';
import { isCloudHost } from '../knowledge/cloud-hosts.ts';
import type { ClientKind, Network } from '../knowledge/ids.ts';
import { settledBy } from '../knowledge/settling.ts';
import { candidateOutcomes } from './candidates.ts';
import { endpointOf, followOrders, type Lookup } from './endpoint.ts';
import { handedLook, lookAtShown, shownUrl } from './ews-host.ts';
import { ownerOf } from './owner.ts';
import { type Looked, lookedOf, orTold, routeOf, seenOf } from './route.ts';

/** How one client on one network gets to Exchange, as far as it is known. */
export interface Way {
  outcomes: CandidateOutcome[] | undefined;
  lookup: Lookup | undefined;
  endpoint: Endpoint | undefined;
  route: Route;
  /** the look at the EWS host that this client uses */
  ews: EwsLook | undefined;
}

/**
 * The look-up from this network. Where one resolver was asked for both networks nobody looked from outside: the same
 * answers twice are no agreement.
 */
export function lookedUpFrom(book: Book, network: Network): AutodiscoverLookup | undefined {
  const lookup = book.value('autodiscover', network);
  const resolver = network === 'outside' ? book.value('autodiscover', 'inside')?.resolver : undefined;
  return resolver !== undefined && resolver === lookup?.resolver ? undefined : lookup;
}

/** Why there is no look-up from this network. */
export const lookupReason = (book: Book, network: Network): Reason =>
  book.value('autodiscover', network) && !lookedUpFrom(book, network)
    ? { code: 'not-configured', detail: 'same-resolver' }
    : book.reason('autodiscover', network);

/** The look at the EWS host, where its address is known; one that no client uses counts for nothing. */
function looksFrom(book: Book, network: Network): EwsLook[] {
  return book
    .all('ews-endpoint')
    .flatMap((item) =>
      item.name === 'ews-endpoint' && item.known && item.vantage === network ? [item.value] : [],
    );
}

function columnOf(book: Book, network: Network, lookup: Lookup | undefined): Looked {
  const lync = book.value('lync-person', network);
  if (!lync) return 'person-unknown';
  if (!lync.mail?.trim()) return lync.unread?.includes('mail') ? 'not-looked-up' : 'mail-empty';
  return lookup && lookup.asked > 0 ? lookedOf(lookup) : 'not-looked-up';
}

/** A handed out EWS address may lie in the other forest: then its host decides, not the Autodiscover host. */
const columnOfOwner: Record<EndpointOwner['kind'], Looked> = {
  'lync-forest': 'lync',
  'other-forest': 'other',
  cloud: 'cloud',
  unknown: 'unidentified',
};

const ewsEndpoint = (owner: EndpointOwner, url: string, hop: Hop): Endpoint => ({
  owner,
  host: hop.host,
  url,
  kind: 'ews-url',
  hop,
  ...(hop.challenge ? { challenge: hop.challenge } : {}),
});

/** Where nobody knows the person, their Lync still lies in the one forest that has any; of several none is chosen. */
function onlyLyncForest(forests: readonly ForestFacts[]): string | undefined {
  const [one, ...others] = forests.filter(({ hosts }) => hosts !== 'exchange');
  return others.length > 0 ? undefined : one?.name;
}

/** Derives the way of one client on one network. Pure. */
export function wayOf(book: Book, client: ClientKind, network: Network): Way {
  const value = <N extends EvidenceName>(name: N): EvidenceTypes[N] | undefined => book.value(name, network);
  const lync = value('lync-person');
  const forests = value('forests') ?? [];
  const complaint = value('complaint');
  const people = lync ? [lync, ...(value('exchange-person')?.matches ?? []).map(({ person }) => person)] : [];
  const home = lync?.forest ?? onlyLyncForest(forests);
  const whose = (hop: Hop): EndpointOwner | undefined =>
    home === undefined ? undefined : ownerOf(hop, forests, home);
  // What a window shows is true of the client it was copied from, and of no other.
  const own = complaint?.client === client && complaint.network === network;
  const rows: ClientRows | undefined = own ? value('client-rows') : undefined;
  const autodiscover = lookedUpFrom(book, network);
  const outcomes = autodiscover && lync && candidateOutcomes(autodiscover, forests, lync.forest, people);
  const lookup = outcomes && followOrders(outcomes);
  const looks = looksFrom(book, network);

  const url = shownUrl(rows, network);
  const shown = lookAtShown(url, looks, outcomes ?? []);
  const named: EndpointOwner | undefined =
    url !== undefined && isCloudHost(URL.parse(url)?.hostname ?? '') ? { kind: 'cloud' } : undefined;
  const shownOwner = (shown && whose(shown.hop)) ?? named;
  const handed = handedLook(lookup, looks, outcomes ?? [], network);
  const handedOwner = handed.kind === 'look' ? whose(handed.look.hop) : undefined;

  const settling = settledBy(complaint?.signedInMinutes, value('said.settling'));
  const column =
    handed.kind === 'none' ? columnOf(book, network, lookup) : columnOfOwner[handedOwner?.kind ?? 'unknown'];
  const route = orTold(
    routeOf(client, network, seenOf(rows, url, shownOwner, settling), column, lookup),
    value('said.mailPoints'),
  );
  const answering =
    handed.kind === 'look'
      ? handedOwner && ewsEndpoint(handedOwner, handed.look.url, handed.look.hop)
      : handed.kind === 'none' && lookup?.winner && endpointOf(lookup.winner);
  // Where nobody looked at the host that the client shows, what answers today is at least something to hold beside it.
  const endpoint =
    shown && shownOwner
      ? ewsEndpoint(shownOwner, shown.look?.url ?? url ?? shown.hop.url, shown.hop)
      : answering || undefined;
  const used = url !== undefined ? shown?.look : handed.kind === 'look' ? handed.look : undefined;
  const ews = used ?? (outcomes ? undefined : looks.at(-1));
  return { outcomes, lookup, endpoint, route, ews };
}
