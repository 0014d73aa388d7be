import type { ClientRows } from '../facts/complaint.ts';
import type { CandidateOutcome } from '../facts/derived.ts';
import type { EwsLook, Hop } from '../facts/lookup.ts';
import type { Network } from '../knowledge/ids.ts';
import type { Lookup } from './endpoint.ts';

/** Host and port of an address as it is shown or handed out; undefined where it is none. */
const hostOf = (url: string): string | undefined => URL.parse(url.trim())?.host.toLowerCase() || undefined;

/** The EWS address that a client on this network takes of two: its own side's first. */
const ofNetwork = (
  network: Network,
  internal: string | undefined,
  external: string | undefined,
): string | undefined => (network === 'inside' ? internal || external : external || internal);

/** The EWS address that the client itself shows; undefined where it shows none. */
export const shownUrl = (rows: ClientRows | undefined, network: Network): string | undefined =>
  ofNetwork(network, rows?.ewsInternalUrl, rows?.ewsExternalUrl)?.trim() || undefined;

/** The EWS address in the last answer of a candidate, where the service account could ask for it. */
function handedOut({ last }: CandidateOutcome, network: Network): string | undefined {
  const url = ofNetwork(network, last?.pox?.internalEwsUrl, last?.pox?.externalEwsUrl);
  return url === undefined ? undefined : hostOf(url);
}

/** A look at the host that the client shows: made for it, or in passing, when Autodiscover was asked there. */
export function lookAtShown(
  url: string | undefined,
  looks: readonly EwsLook[],
  outcomes: readonly CandidateOutcome[],
): { hop: Hop; look?: EwsLook } | undefined {
  const host = url === undefined ? undefined : hostOf(url);
  if (host === undefined) return undefined;
  const look = looks.findLast((each) => hostOf(each.url) === host);
  if (look) return { hop: look.hop, look };
  const passing = outcomes.flatMap(({ candidate }) => candidate.hops);
  const hop = passing.findLast((each) => each.challenge && hostOf(each.url) === host);
  return hop && { hop };
}

/**
 * Where EWS lies by what the answers that count hand out; what a losing candidate hands out is no client's business.
 * none: nothing else than the Autodiscover host itself is known. open: hosts were named that nobody has looked at, or
 * several, or one of which it cannot be told who named it.
 */
export type Handed = { kind: 'none' } | { kind: 'open' } | { kind: 'look'; look: EwsLook };

export function handedLook(
  lookup: Lookup | undefined,
  looks: readonly EwsLook[],
  outcomes: readonly CandidateOutcome[],
  network: Network,
): Handed {
  const by = lookup?.winner ? lookup.by : [];
  if (by.length === 0) return { kind: 'none' };
  const hosts = new Set(by.flatMap((outcome) => handedOut(outcome, network) ?? []));
  if (hosts.size > 1) return { kind: 'open' };
  const [host] = hosts;
  if (host !== undefined) {
    const look = looks.findLast((each) => hostOf(each.url) === host);
    if (look) return { kind: 'look', look };
    return by.some(({ last }) => last && hostOf(last.url) === host) ? { kind: 'none' } : { kind: 'open' };
  }
  // Evidence that does not say who named the host: it is the winner's where nobody else answers.
  const named = new Set(outcomes.map((outcome) => handedOut(outcome, network)));
  const unsaid = looks.findLast(({ from, url }) => from === 'pox' && !named.has(hostOf(url)));
  if (!unsaid) return { kind: 'none' };
  const answering = outcomes.filter(({ result }) => result === 'answers');
  return answering.length === 1 ? { kind: 'look', look: unsaid } : { kind: 'open' };
}
