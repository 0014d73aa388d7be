import type { Finding } from './diagnosis.ts';
import type { EvidenceItem, Reason } from './evidence.ts';
import type { AcceptedDomain } from './facts/configuration.ts';
import type { CandidateOutcome, EndpointOwner, Route } from './facts/derived.ts';
import type { CandidateKind } from './facts/lookup.ts';
import type { Network } from './knowledge/ids.ts';
import type { LetIn } from './lets-in.ts';

/** What is known of one mail domain, whoever has an address in it. Ids and facts only. */
export interface DomainReport {
  /** as asked for */
  asked: string;
  /** what was looked up: lower case, A-labels */
  domain: string;
  /** letters of several scripts in one label: it may only look like another domain */
  lookAlike: boolean;
  /** what each configured forest holds of the domain */
  forests: DomainForest[];
  /** one for each network that was looked from */
  looks: DomainLook[];
  /** who has mail there and Lync in that forest, on that network; the same for every kind of client */
  scenarios: DomainScenario[];
  /** of the rules that judge a domain and no person; faults first */
  findings: DomainFinding[];
  evidence: EvidenceItem[];
  tookMs: number;
  rulesVersion: string;
}

export interface DomainForest {
  forest: string;
  /** false: its configuration was not readable, so that nothing below proves an absence */
  readable: boolean;
  /** Exchange there accepts mail for the domain, itself or by a wildcard above it */
  accepted?: AcceptedDomain['type'];
  /** Lync there serves it as a SIP domain */
  sip: boolean;
  /** where that forest's directory sends Outlook, which Lync does not ask */
  outlookPointers: string[];
}

export interface DomainLook {
  network: Network;
  /** the look-up itself failed */
  reason?: Reason;
  /** address:port of the resolver */
  resolver?: string;
  /** in the order in which most sources say that a client asks */
  candidates: DomainCandidate[];
  /** what our own policy kept from being asked, and which part of it */
  blocked: { url: string; reason: string }[];
}

/** Whose a server is, said of no person: no forest is the "other" one. */
export type DomainOwner = { kind: 'forest'; forest: string } | Exclude<EndpointOwner, { forest: string }>;

export interface DomainCandidate {
  kind: CandidateKind;
  result: CandidateOutcome['result'];
  detail?: string;
  /** the last one asked, after redirects */
  host?: string;
  url?: string;
  /** address that the connection was made to */
  address?: string;
  owner?: DomainOwner;
  /** forest root, domain or NetBIOS name that the server gives as its own */
  realm?: string;
  /** schemes offered: Negotiate, NTLM, Basic, Bearer */
  schemes: string[];
  certificate?: DomainCertificate;
}
export interface DomainCertificate {
  host: string;
  verified: boolean;
  errorCode?: string;
  /** false: it is only not trusted from here, where no authority is configured */
  certain: boolean;
  names: string[];
  issuer: string;
  /** ISO */
  validTo: string;
}

export interface DomainScenario {
  lyncForest: string;
  network: Network;
  value: Route['value'];
  why: Route['why'];
  between?: Route['between'];
  ifSame?: Route['ifSame'];
  /** the server that counts, where every order leads to one */
  host?: string;
  /** configured forest of that server */
  endpointForest?: string;
  /** whether it lets in accounts of the Lync forest, as far as trusts settle it */
  letsIn?: LetIn;
}

/** A finding with the networks and Lync forests for which it holds. */
export type DomainFinding = Finding & { networks: Network[]; lyncForests: string[] };
