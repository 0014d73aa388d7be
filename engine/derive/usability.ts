import type { ClientRows, ForestFacts, WindowsLogon } from '../facts/complaint.ts';
import type {
  CandidateOutcome,
  Endpoint,
  Mailboxes,
  OfferedCredential,
  Route,
  Usability,
  UsableWhy,
} from '../facts/derived.ts';
import type { Person, TrustSide } from '../facts/directory.ts';
import { mayAuthenticate } from '../trust.ts';

export interface UsabilityInput {
  route: Route;
  lync: Person | undefined;
  endpoint: Endpoint | undefined;
  outcomes: readonly CandidateOutcome[];
  credential: OfferedCredential | undefined;
  mailboxes: Mailboxes | undefined;
  trusts: readonly TrustSide[];
  forests: readonly ForestFacts[];
  /** only of the asked client and network */
  rows: ClientRows | undefined;
  windowsLogon: WindowsLogon | undefined;
  /** signed in less than ten minutes ago, as far as was said (KB-DELEG) */
  pending: boolean;
}
const no = (why: UsableWhy): Usability => ({ value: 'no', why });
const unknown = (why: UsableWhy): Usability => ({ value: 'unknown', why });

/** The mailbox in the endpoint's forest belongs to the identity that was accepted (DOMAIN 6.4: 200 is not ownership). */
function ownership(forest: string, sid: string | undefined, mailboxes: Mailboxes | undefined): Usability {
  const there = mailboxes?.all.filter((person) => person.forest === forest) ?? [];
  if (there.length === 0) return unknown('no-mailbox-there');
  if (!sid) return unknown('credential-unknown');
  const owned = there.some((person) => person.sid === sid || person.exchange?.masterAccountSid === sid);
  return owned ? { value: 'yes', why: 'credential-accepted' } : no('not-the-mailbox-owner');
}

/** The second attempt: the Windows logon, which only the Windows client has. */
function withWindowsLogon(input: UsabilityInput, forest: string): Usability {
  if (input.route.client === 'phone') return no('credential-refused');
  if (input.route.client !== 'windows') return unknown('credential-refused');
  const logon = input.windowsLogon;
  if (!logon) return unknown('depends-on-windows-logon');
  if (logon.forest === 'none') return no('credential-refused');
  const may = mayAuthenticate(logon.forest, forest, input.trusts, input.forests);
  if (may.value === 'unknown') return unknown('trust-unknown');
  if (may.value === 'no') return no('credential-refused');
  if (may.selective) return unknown('trust-selective');
  const account = input.mailboxes?.all.find((person) => person.forest === logon.forest);
  return ownership(forest, account?.sid, input.mailboxes);
}

function byCredential(input: UsabilityInput, forest: string): Usability {
  const credential = input.credential;
  if (!credential) return unknown('credential-unknown');
  const may = mayAuthenticate(credential.forest, forest, input.trusts, input.forests);
  if (may.value === 'unknown') return unknown('trust-unknown');
  if (may.value === 'no') return withWindowsLogon(input, forest);
  // Who was granted the right on the very server is in no object that is read here.
  if (may.selective) return unknown('trust-selective');
  return ownership(forest, credential.sid, input.mailboxes);
}

/** Nothing identified answered: what still can be said about using it. */
function withoutEndpoint(input: UsabilityInput): Usability {
  const results = input.outcomes.filter((outcome) => outcome.result !== 'absent');
  const form = results.some(
    (outcome) => outcome.owner?.kind === 'unknown' && outcome.owner.why === 'logon-form',
  );
  const others = results.some((outcome) => outcome.result === 'answers' && !form);
  if (form && !others) return no('pre-authentication');
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

/** Can this client use EWS where its route leads? Apart from the scenario; pure. */
export function usabilityOf(input: UsabilityInput): Usability {
  const { route, endpoint } = input;
  if (input.rows?.ews === 'ok') return { value: 'yes', why: 'observed-ok' };
  // The client itself says that it has not got there, whatever should be possible; soon after sign-in it may yet.
  if (input.rows?.ews === 'not-initialized')
    return input.pending ? unknown('observed-not-initialized') : no('observed-not-initialized');
  if (input.lync?.lync?.enabled === false) return no('lync-disabled');
  if (input.credential?.forest === 'nobody' || cannotReachLync(input)) return no('nobody-can-sign-in');
  if (route.value === '3') return no('no-route');
  if (route.value === 'undetermined' || !endpoint) return withoutEndpoint(input);
  const fault = input.outcomes.find((outcome) => outcome.last === endpoint.hop)?.certificateFault;
  if (fault?.certain) return no('certificate');
  if (endpoint.owner.kind === 'cloud') return unknown('cloud-modern-authentication');
  const schemes = endpoint.hop.http?.schemes.map((scheme) => scheme.toLowerCase()) ?? [];
  if (!schemes.includes('ntlm') && !schemes.includes('negotiate'))
    return unknown('windows-authentication-not-offered');
  if (endpoint.owner.kind === 'unknown') return unknown('endpoint-unknown');
  return byCredential(input, endpoint.owner.forest);
}
