import type { ForestFacts } from '../facts/complaint.ts';
import type { CandidateOutcome } from '../facts/derived.ts';
import type { Person } from '../facts/directory.ts';
import type { AutodiscoverLookup, Candidate, DnsAnswer, Hop } from '../facts/lookup.ts';
import { ownerOf } from './owner.ts';
import { finalOwner } from './sent-on.ts';

type Result = Pick<CandidateOutcome, 'result' | 'detail'>;

/** What the address look-up of a hop came to: addresses, a proven absence, or a resolver that failed. */
function nameResult(answers: readonly DnsAnswer[]): 'found' | 'absent' | 'failed' {
  if (answers.some((answer) => answer.addresses.length > 0)) return 'found';
  const absent = (answer: DnsAnswer): boolean => answer.rcode === 'NXDOMAIN' || answer.rcode === 'NOERROR';
  return answers.length > 0 && answers.every(absent) ? 'absent' : 'failed';
}

function srvResult(srv: DnsAnswer): Result | undefined {
  if (srv.error !== undefined) return { result: 'dns-failed', detail: srv.error };
  if (srv.rcode !== 'NOERROR' && srv.rcode !== 'NXDOMAIN') return { result: 'dns-failed', detail: srv.rcode };
  const targets = srv.srv.filter((record) => record.target !== '' && record.target !== '.');
  if (targets.length === 0) return { result: 'absent' };
  if (!targets.some((record) => record.port === 443)) return { result: 'faulty', detail: 'port' };
  return undefined;
}

function answerResult(hop: Hop, candidate: Candidate): Result {
  const http = hop.http!;
  const redirect = http.status >= 300 && http.status < 400;
  if (http.logonForm) return { result: 'answers' };
  if (redirect) {
    // The prober follows what a client would: a redirect that is still last was not followable.
    if (http.location === undefined) return { result: 'faulty', detail: 'no-target' };
    if (!/^https:/i.test(new URL(http.location, hop.url).href))
      return { result: 'faulty', detail: 'not-https' };
    // Time was up before it could be followed: nothing is known of where it leads.
    if (candidate.cut) return { result: 'silent', detail: 'timed-out' };
    return { result: 'faulty', detail: 'loop' };
  }
  // Over plain http only a redirect counts (Exchange's rule for clients, and what the redirect method is for).
  if (candidate.kind === 'http-autodiscover' && hop.url.startsWith('http:')) return { result: 'parked' };
  if (http.status === 401 && http.schemes.length > 0) return { result: 'answers' };
  return {
    result: http.status === 200 && http.autodiscoverBody ? 'answers' : 'parked',
    detail: String(http.status),
  };
}

function hopResult(hop: Hop, candidate: Candidate): Result {
  if (hop.blocked !== undefined) return { result: 'blocked-by-policy', detail: hop.blocked };
  const name = nameResult(hop.dns);
  const first = candidate.hops[0] === hop && candidate.kind !== 'srv';
  if (name === 'failed')
    return { result: 'dns-failed', detail: hop.dns.find((answer) => answer.error)?.error };
  if (name === 'absent') return first ? { result: 'absent' } : { result: 'faulty', detail: 'no-target' };
  if (hop.connect && !hop.connect.ok)
    return { result: hop.connect.error === 'refused' ? 'refused' : 'silent', detail: hop.connect.error };
  if (hop.http) return answerResult(hop, candidate);
  if (hop.tls && !hop.tls.verified && hop.tls.errorCode)
    return { result: 'tls-failed', detail: hop.tls.errorCode };
  return { result: 'silent', detail: hop.error };
}

/** Faults that no trust store cures: they are certain even where no enterprise CA is configured. */
const plainFaults: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The first hop whose certificate a client would stop at. Without a trust anchor "untrusted" proves nothing. */
export function certificateFault(hops: readonly Hop[]): CandidateOutcome['certificateFault'] {
  for (const hop of hops) {
    const code = hop.tls?.errorCode;
    if (code && !hop.tls?.verified)
      return { host: hop.host, code, certain: hop.tls?.anchored === true || plainFaults.has(code) };
  }
  return undefined;
}

interface Whose {
  forests: readonly ForestFacts[];
  lyncForest: string;
  people: readonly Person[];
}
function outcomeOf(candidate: Candidate, { forests, lyncForest, people }: Whose): CandidateOutcome {
  const base = { kind: candidate.kind, candidate };
  const early = candidate.srv ? srvResult(candidate.srv) : undefined;
  if (early) return { ...base, ...early };
  const last = candidate.hops.at(-1);
  if (!last) return { ...base, result: candidate.cut ? 'silent' : 'dns-failed' };
  const { result, detail } = hopResult(last, candidate);
  const fault = certificateFault(candidate.hops);
  return {
    ...base,
    result,
    last,
    ...(detail === undefined ? {} : { detail }),
    ...(fault ? { certificateFault: fault } : {}),
    ...(result === 'answers'
      ? { owner: finalOwner(ownerOf(last, forests, lyncForest), candidate, people) }
      : {}),
  };
}

/**
 * Tells from the recorded hops what became of each Autodiscover candidate. Pure; the prober judged nothing.
 * @param people the person's objects in all readable forests, which tell whether an answer is the last one
 */
export function candidateOutcomes(
  lookup: AutodiscoverLookup,
  forests: readonly ForestFacts[],
  lyncForest: string,
  people: readonly Person[] = [],
): CandidateOutcome[] {
  return lookup.candidates.map((candidate) => outcomeOf(candidate, { forests, lyncForest, people }));
}
