import type { ClientRows } from '../facts/complaint.ts';
import type { CandidateOutcome, Endpoint, Usability, UsableWhy } from '../facts/derived.ts';
import type { Person } from '../facts/directory.ts';
import type { SaidFacts } from '../facts/said.ts';
import type { Settling } from '../knowledge/settling.ts';
import { mayAuthenticate } from '../trust.ts';
import { type AcceptanceInput, acceptance, no, unknown } from './acceptance.ts';
import { certificateFault } from './candidates.ts';

export interface UsabilityInput extends AcceptanceInput {
  lync: Person | undefined;
  endpoint: Endpoint | undefined;
  outcomes: readonly CandidateOutcome[];
  /** only of the asked client and network */
  rows: ClientRows | undefined;
  /** whether the client may still be looking for Exchange; undefined where nobody said since when it is signed in */
  settling: Settling | undefined;
  /** what was said of the account and of Exchange's own switches */
  said: Pick<Partial<SaidFacts>, 'password' | 'ewsAccess' | 'iis' | 'windowsAuthentication'>;
}

const isForm = ({ owner }: CandidateOutcome): boolean =>
  owner?.kind === 'unknown' && owner.why === 'logon-form';
/** What cannot lead anywhere, wherever it is looked from. */
const leadsNowhere: ReadonlySet<CandidateOutcome['result']> = new Set(['absent', 'parked', 'faulty']);

/** Nothing identified answered: what still can be said about using it. */
function withoutEndpoint(input: UsabilityInput): Usability {
  const results = input.outcomes.filter((outcome) => outcome.result !== 'absent');
  // A client drops the form and goes on: another name may yet serve it.
  const others = results.some((outcome) => !isForm(outcome) && !leadsNowhere.has(outcome.result));
  if (results.some(isForm) && !others) return no('pre-authentication');
  if (results.some((outcome) => outcome.owner?.kind === 'unknown' && outcome.owner.why === 'basic-only'))
    return unknown('windows-authentication-not-offered');
  if (results.some((outcome) => outcome.result === 'silent' || outcome.result === 'refused'))
    return unknown('unreachable');
  return unknown('endpoint-unknown');
}

/** A linked account whose forest the Lync forest does not trust cannot even sign in (SFB-MF: the minimum trust). */
function cannotReachLync({ credential, lync, trusts, forests }: UsabilityInput): boolean {
  if (credential?.how !== 'resource-forest-link' || !lync) return false;
  return mayAuthenticate(credential.forest, lync.forest, trusts, forests).value === 'no';
}

/** The client stops at a certificate before it signs in: that of the EWS host where its address is known. */
function stoppedByCertificate(endpoint: Endpoint, outcomes: readonly CandidateOutcome[]): boolean {
  const fault =
    endpoint.kind === 'ews-url'
      ? certificateFault([endpoint.hop])
      : outcomes.find((outcome) => outcome.last === endpoint.hop)?.certificateFault;
  return fault?.certain === true;
}

/** What should be possible by directory, network and policy. */
function predicted(input: UsabilityInput): Usability {
  const { route, endpoint, said } = input;
  if (input.lync?.lync?.enabled === false) return no('lync-disabled');
  if (input.credential?.forest === 'nobody' || cannotReachLync(input)) return no('nobody-can-sign-in');
  if (route.value === '3') return no('no-route');
  if (said.ewsAccess === 'disabled' || said.ewsAccess === 'agent-not-allowed') return no('ews-closed');
  if (route.value === 'undetermined' || !endpoint) return withoutEndpoint(input);
  if (stoppedByCertificate(endpoint, input.outcomes)) return no('certificate');
  if (endpoint.owner.kind === 'cloud') return unknown('cloud-modern-authentication');
  const schemes = endpoint.hop.http?.schemes.map((scheme) => scheme.toLowerCase()) ?? [];
  if (!schemes.includes('ntlm') && !schemes.includes('negotiate'))
    return unknown('windows-authentication-not-offered');
  if (endpoint.owner.kind === 'unknown') return unknown('endpoint-unknown');
  const domain = endpoint.challenge?.dnsDomain?.toLowerCase();
  return acceptance(input, { forest: endpoint.owner.forest, ...(domain ? { domain } : {}) });
}

/** Can this client use EWS where its route leads? Apart from the scenario; pure. */
export function usabilityOf(input: UsabilityInput): Usability {
  const row = input.rows?.ews;
  if (row === 'ok') return { value: 'yes', why: 'observed-ok' };
  // The client itself says that it has not got there, whatever should be possible; soon after sign-in it may yet.
  if (row === 'not-initialized')
    return input.settling === 'failed' ? no('observed-not-initialized') : unknown('observed-not-initialized');
  const open = input.settling === 'pending' || input.route.value === 'undetermined';
  if (row === 'not-deployed' && open) return unknown('observed-not-initialized');
  const told = predicted(input);
  if (told.value !== 'yes') return told;
  if (row !== undefined) return unknown('observed-other');
  const against = spokenAgainst(input.said);
  return against ? unknown(against) : told;
}

/** What was said or pasted against a use that nothing else speaks against; it may be older than what was looked at. */
function spokenAgainst({
  password,
  iis,
  windowsAuthentication,
}: UsabilityInput['said']): UsableWhy | undefined {
  if (password === 'locked' || password === 'expired') return 'account-locked';
  // Only with a name in the line is it the last answer of the handshake (DOMAIN 1.3).
  if (iis?.user && iis.status === 401) return 'credential-refused';
  if (iis?.user && iis.status === 403) return 'ews-closed';
  return windowsAuthentication === false ? 'windows-authentication-not-offered' : undefined;
}
