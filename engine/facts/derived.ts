import type { EvidenceTypes } from '../evidence.ts';
import type { ClientKind, Network, ScenarioValue, SymptomId } from '../knowledge/ids.ts';
import type { Person } from './directory.ts';
import type { Candidate, CandidateKind, Challenge, Hop } from './lookup.ts';

/** Whose an endpoint is. Never decided by a mail domain. */
export type EndpointOwner =
  | { kind: 'lync-forest'; forest: string }
  | { kind: 'other-forest'; forest: string }
  | { kind: 'cloud' }
  /** it answers, but no configured forest owns the name, it names none, or it sends on to where nobody has looked */
  | {
      kind: 'unknown';
      why: 'no-challenge' | 'foreign-name' | 'workgroup' | 'logon-form' | 'basic-only' | 'sent-on';
      name?: string;
    };

/** What became of one Autodiscover candidate, told from its hops. */
export interface CandidateOutcome {
  kind: CandidateKind;
  candidate: Candidate;
  result: /** an Exchange-like endpoint answered */
    | 'answers'
    /** NXDOMAIN or NODATA */
    | 'absent'
    /** the host answered something that is not Autodiscover: 200 HTML, 403, 404, redirect elsewhere */
    | 'parked'
    | 'refused'
    | 'silent'
    /** resolver failed: SERVFAIL, REFUSED, time-out */
    | 'dns-failed'
    /** redirect or SRV that a client does not follow: not HTTPS, port other than 443, loop, no target */
    | 'faulty'
    /** certificate or protocol failed and the unverified look saw no endpoint either */
    | 'tls-failed'
    | 'blocked-by-policy';
  /** last hop that was reached */
  last?: Hop;
  /** only for 'answers' */
  owner?: EndpointOwner;
  /** the verified handshake failed on a hop of this candidate: a client warns, stops or moves on */
  certificateFault?: {
    host: string;
    code: string /** false: only "not trusted from here" */;
    certain: boolean;
  };
  /** stable detail for 'faulty': not-https, port, loop, no-target, blocked */
  detail?: string;
}

/** The endpoint that counts for this network, where every documented order leads to it. */
export interface Endpoint {
  owner: EndpointOwner;
  host: string;
  url: string;
  kind: CandidateKind | 'ews-url';
  hop: Hop;
  challenge?: Challenge;
}

export type RouteWhy =
  | 'observed-url'
  | 'observed-not-deployed'
  | 'mail-empty'
  | 'endpoint-in-lync-forest'
  | 'endpoint-in-other-forest'
  | 'endpoint-in-cloud'
  | 'no-name-resolves'
  | 'orders-disagree'
  /** a name that may be asked before the one that answers gave us no answer: the client may get one there */
  | 'earlier-name-unreached'
  | 'endpoint-not-identified'
  | 'nothing-usable-answered'
  | 'not-looked-up'
  | 'person-unknown'
  /** the account was not found; where its mail attribute leads was said */
  | 'told-where-mail-points';
/** Which Exchange answers this client on this network. */
export interface Route {
  client: ClientKind;
  network: Network;
  value: Exclude<ScenarioValue, 'not-applicable'>;
  basis: 'predicted' | 'observed';
  why: RouteWhy;
  /** for undetermined: the value if the client saw what the bot saw */
  ifSame?: '1' | '2' | '3';
  /** for orders-disagree and earlier-name-unreached: every value that some documented order leads to */
  between?: ('1' | '2' | '3' | 'undetermined')[];
  /** Outlook may hand its own Autodiscover answer to Lync (Windows, predicted only) */
  outlookMayDiffer: boolean;
}

export type UsableWhy =
  | 'observed-ok'
  | 'observed-not-initialized'
  /** the client shows a state that contradicts what should be possible */
  | 'observed-other'
  | 'no-route'
  | 'certificate'
  | 'pre-authentication'
  | 'windows-authentication-not-offered'
  | 'credential-refused'
  | 'credential-accepted'
  | 'not-the-mailbox-owner'
  | 'account-locked'
  /** the client policy bars the Windows sign-in (DisableNTCredentials) */
  | 'windows-logon-barred'
  /** the client policy keeps no Lync password (SavePassword) and the Windows sign-in is not accepted */
  | 'password-not-saved'
  /** Exchange keeps its web services closed for the mailbox or for Lync */
  | 'ews-closed'
  | 'no-mailbox-there'
  | 'nobody-can-sign-in'
  | 'lync-disabled'
  | 'depends-on-windows-logon'
  | 'cloud-modern-authentication'
  | 'trust-unknown'
  | 'trust-selective'
  /** there is a trust, but an external one, another kind or a name that may be somebody else's */
  | 'trust-partial'
  | 'credential-unknown'
  | 'endpoint-unknown'
  | 'unreachable';
export interface Usability {
  value: 'yes' | 'no' | 'unknown';
  why: UsableWhy;
}

/** Which identity the Lync client offers to Exchange first (the sign-in credential). */
export interface OfferedCredential {
  /** forest of the account; nobody: no enabled account can sign in */
  forest: string | 'nobody';
  sid?: string;
  /** DNS name of the account's own domain: an external trust covers no other */
  domain?: string;
  /** locked out, or its password run out, when its directory was read */
  locked?: true;
  how: 'resource-forest-link' | 'own-account' | 'nobody';
}

/** The mailboxes of the person in all readable forests. */
export interface Mailboxes {
  /** the one the person really uses: outside the Lync forest where there is one */
  used?: Person;
  /**
   * joined: settled by the join; only-found: no other was found, which in the article's topology proves little;
   * guessed: one may be the person's, but nothing settles which or whether, so that used is absent
   */
  basis?: 'joined' | 'only-found' | 'guessed';
  /** those that are surely the person's; never a guessed one */
  all: Person[];
}

export interface DerivedTypes {
  /** outcomes of the candidates for the asked network */
  candidates: CandidateOutcome[];
  endpoint: Endpoint;
  route: Route;
  credential: OfferedCredential;
  mailboxes: Mailboxes;
  usability: Usability;
  symptoms: readonly SymptomId[];
}
export type FactTypes = EvidenceTypes & DerivedTypes;
export type FactName = keyof FactTypes;
