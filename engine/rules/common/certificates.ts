import type { CandidateOutcome, Endpoint } from '../../facts/derived.ts';
import type { CertificateLook, Hop } from '../../facts/lookup.ts';
import type { Considered } from '../../rule.ts';
import { covers } from './names.ts';

export interface CertificateFault {
  host: string;
  /** error code of the verified handshake */
  code: string;
  leaf?: CertificateLook;
  selfSigned: boolean;
  /** false: only "not trusted from here", because no trust anchor is configured */
  certain: boolean;
  /** whether the client meets it whatever it does; else only on a name that it may not ask */
  counts: boolean;
}

function faultOf(hop: Hop | undefined, certain: boolean, counts: boolean): CertificateFault | undefined {
  const tls = hop?.tls;
  if (!hop || !tls?.errorCode || tls.verified) return undefined;
  const leaf = tls.chain[0];
  return {
    host: hop.host,
    code: tls.errorCode,
    ...(leaf ? { leaf } : {}),
    selfSigned: tls.selfSigned,
    certain,
    counts,
  };
}

function ofOutcome(outcome: CandidateOutcome, counts: boolean): CertificateFault | undefined {
  const fault = outcome.certificateFault;
  const hop = outcome.candidate.hops.find(
    (each) => each.host === fault?.host && each.tls?.errorCode === fault.code,
  );
  return fault ? faultOf(hop, fault.certain, counts) : undefined;
}

/** A public site on the mail domain itself is another cause (root-domain-answers-first), whatever its certificate. */
const isEndpointLike = (outcome: CandidateOutcome): boolean =>
  outcome.result === 'answers' || (outcome.result === 'tls-failed' && outcome.kind !== 'https-root');

/**
 * Without one endpoint that counts nothing is certain, unless every name that answers has such a fault: then the client
 * meets it whichever it takes. The root domain alone is no such case, because not every order asks it.
 */
function allFail(outcomes: readonly CandidateOutcome[]): boolean {
  const answering = outcomes.filter(isEndpointLike);
  return (
    answering.every(({ certificateFault }) => certificateFault) &&
    answering.some(({ kind }) => kind !== 'https-root')
  );
}

/** Certificate faults that a client can meet: of the endpoint that counts, then of every other answering candidate. */
export function certificateFaults(
  outcomes: readonly CandidateOutcome[],
  endpoint: Considered<Endpoint>,
): CertificateFault[] {
  const hop = endpoint.known ? endpoint.value.hop : undefined;
  const own = outcomes.find((outcome) => outcome.last === hop);
  const direct = own ? undefined : faultOf(hop, hop?.tls?.anchored === true, true);
  const certain = hop === undefined && allFail(outcomes);
  const faults = outcomes
    .filter(isEndpointLike)
    .flatMap((outcome) => ofOutcome(outcome, certain || outcome === own) ?? []);
  return [...(direct ? [direct] : []), ...faults].sort((a, b) => Number(b.counts) - Number(a.counts));
}

/** Whether any certificate was seen at all: without one there is nothing to judge. */
export function sawCertificate(
  outcomes: readonly CandidateOutcome[],
  endpoint: Considered<Endpoint>,
): boolean {
  return (
    (endpoint.known && endpoint.value.hop.tls !== undefined) ||
    outcomes.some((outcome) => isEndpointLike(outcome) && outcome.candidate.hops.some((hop) => hop.tls))
  );
}

const outdated: ReadonlySet<string> = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
const misnamed = 'ERR_TLS_CERT_ALTNAME_INVALID';

/** Node tells one fault only, the chain's first: the dates are looked at too, at the time of the observation. */
export const isOutdated = (fault: CertificateFault, at: string | undefined): boolean =>
  outdated.has(fault.code) ||
  (fault.leaf !== undefined &&
    at !== undefined &&
    (Date.parse(fault.leaf.validTo) < Date.parse(at) || Date.parse(fault.leaf.validFrom) > Date.parse(at)));

export const isMisnamed = (fault: CertificateFault): boolean =>
  fault.code === misnamed ||
  (fault.leaf !== undefined && fault.leaf.names.length > 0 && !covers(fault.leaf.names, fault.host));

/** Everything else that a verified handshake refuses is a matter of who issued it. */
export const isUntrusted = (fault: CertificateFault): boolean =>
  fault.code !== misnamed && !outdated.has(fault.code) && !fault.code.startsWith('ERR_SSL_');
