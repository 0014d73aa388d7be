import type { Book } from './book.ts';
import { certificateFault } from './derive/candidates.ts';
import type { FactSheet } from './derive/facts.ts';
import type {
  DomainCandidate,
  DomainCertificate,
  DomainForest,
  DomainLook,
  DomainOwner,
} from './domain-report.ts';
import type { ForestConfiguration } from './facts/configuration.ts';
import type { CandidateOutcome } from './facts/derived.ts';
import type { Hop } from './facts/lookup.ts';
import { usualOrder } from './knowledge/orders.ts';

/** The certificate that a client stops at, or else that of the last host. */
function certificateOf(hops: readonly Hop[]): DomainCertificate | undefined {
  const fault = certificateFault(hops);
  const shown = fault ? hops.filter(({ host }) => host === fault.host) : hops;
  const hop = shown.findLast(({ tls }) => tls !== undefined);
  const leaf = hop?.tls?.chain[0];
  if (!hop?.tls || !leaf) return undefined;
  return {
    host: hop.host,
    verified: hop.tls.verified,
    ...(hop.tls.errorCode ? { errorCode: hop.tls.errorCode } : {}),
    certain: fault?.certain ?? true,
    names: leaf.names,
    issuer: leaf.issuer,
    validTo: leaf.validTo,
  };
}

const ownerOfNobody = (owner: NonNullable<CandidateOutcome['owner']>): DomainOwner =>
  'forest' in owner ? { kind: 'forest', forest: owner.forest } : owner;

function candidateOf({ kind, result, detail, last, owner, candidate }: CandidateOutcome): DomainCandidate {
  const challenge = last?.challenge;
  const certificate = certificateOf(candidate.hops);
  const realm = challenge?.dnsTree ?? challenge?.dnsDomain ?? challenge?.nbDomain;
  return {
    kind,
    result,
    ...(detail === undefined ? {} : { detail }),
    ...(last ? { host: last.host, url: last.url } : {}),
    ...(last?.connect?.address ? { address: last.connect.address } : {}),
    ...(owner ? { owner: ownerOfNobody(owner) } : {}),
    ...(realm ? { realm } : {}),
    schemes: [...new Set(last?.http?.schemes ?? [])],
    ...(certificate ? { certificate } : {}),
  };
}

/** What was seen from one network, candidate by candidate. */
export function lookOf({ book, sheet }: { book: Book; sheet: FactSheet }): DomainLook {
  const { network } = sheet;
  const lookup = sheet.get('autodiscover');
  const outcomes = sheet.get('candidates');
  if (!lookup.known || !outcomes.known)
    return { network, reason: book.reason('autodiscover', network), candidates: [], blocked: [] };
  const inOrderOfClients = usualOrder.flatMap((kind) => outcomes.value.filter((each) => each.kind === kind));
  const blocked = outcomes.value.flatMap(({ candidate }) =>
    candidate.hops.flatMap(({ url, blocked: reason }) => (reason === undefined ? [] : [{ url, reason }])),
  );
  return {
    network,
    ...(lookup.value.resolver ? { resolver: lookup.value.resolver } : {}),
    candidates: inOrderOfClients.map(candidateOf),
    blocked,
  };
}

/** What a forest's own configuration says of the domain. */
export function forestOfDomain(side: ForestConfiguration, domain: string): DomainForest {
  const accepted =
    side.acceptedDomains.find(({ name, wildcard }) => name === domain && !wildcard) ??
    side.acceptedDomains.find(({ name, wildcard }) => wildcard && domain.endsWith(`.${name}`));
  return {
    forest: side.forest,
    readable: side.readable,
    ...(accepted ? { accepted: accepted.type } : {}),
    sip: side.sipDomains.includes(domain),
    outlookPointers: side.scps
      .filter(({ domains }) => domains.length === 0 || domains.includes(domain))
      .map(({ url }) => url),
  };
}
