import type { EvidenceItem, EvidenceName, EvidenceTypes, NewEvidence, Reason } from './evidence.ts';
import type { ClientPolicy, Complaint, ForestFacts } from './facts/complaint.ts';
import type { ForestConfiguration } from './facts/configuration.ts';
import type { Person, TrustObject } from './facts/directory.ts';
import type { DnsAnswer, Hop } from './facts/lookup.ts';
import type { Network } from './knowledge/ids.ts';

/** Attributes a directory may be asked by. Values are plain text; the client escapes them. */
export type TermAttribute =
  | 'sip'
  | 'mail'
  | 'proxy' // value with its prefix: smtp:a@b, sip:a@b; compared without case
  | 'upn'
  | 'sam'
  /** distinguished name */
  | 'dn'
  /** a whole display name, or one word of it: proves nothing, so several are never chosen among */
  | 'name'
  | 'sid'
  | 'sid-history'
  | 'originator-sid'
  | 'master-account-sid';
export interface Term {
  attribute: TermAttribute;
  value: string;
}

/** A failed look: the ladder's code plus a machine's detail. Clients throw nothing else. */
export class LookError extends Error {
  readonly reason: Reason;
  constructor(code: Reason['code'], detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'LookError';
    this.reason = detail ? { code, detail } : { code };
  }
}

/** One forest's directory, live or an export. Errors: LookError. */
export interface DirectoryPort {
  readonly forest: string;
  /** objects (user or contact) of which any term holds, over all base DNs; at most 50, else LookError ambiguous */
  find(terms: readonly Term[], signal?: AbortSignal): Promise<Person[]>;
  /** trustedDomain objects under CN=System of the forest root */
  trusts(signal?: AbortSignal): Promise<TrustObject[]>;
  /** what the configuration partition shows the reader; absent where a directory cannot be asked */
  configuration?(signal?: AbortSignal): Promise<Omit<ForestConfiguration, 'forest' | 'readable' | 'reason'>>;
  /** every object with a SIP address, page by page */
  people(signal?: AbortSignal): AsyncIterable<Person>;
}

export interface DnsPort {
  query(name: string, type: 'A' | 'AAAA' | 'SRV', network: Network, signal?: AbortSignal): Promise<DnsAnswer>;
}

export interface LookOptions {
  network: Network;
  /** send a type-1 message where NTLM or Negotiate is offered, to read the challenge; never a credential */
  challenge: boolean;
  /** milliseconds for everything on this hop */
  deadlineMs: number;
  signal?: AbortSignal;
  /** POX request for this address with the service account, if the settings name this very host; else ignored */
  poxFor?: string;
  /** resolves the name instead of the port's own resolver: for a name as it would be after a change. Addresses are judged all the same. */
  dns?: DnsPort;
}
export interface WebPort {
  /** one request, no redirect followed; never throws but for a bug: failures are in the hop */
  look(url: string, options: LookOptions): Promise<Hop>;
}

export interface PolicyPort {
  /** the person's client policy; LookError not-configured where nothing was imported, ambiguous where it cannot be told */
  effective(sip: string, pool?: string): ClientPolicy;
}

/** A chat identity or search word that an agent confirmed to be a Lync object. */
export interface ConfirmedPort {
  /** SIP address confirmed for this chat identity or mailbox address, if any */
  sipFor(identity: string): string | undefined;
}

export interface World {
  directories: readonly DirectoryPort[];
  forests: readonly ForestFacts[];
  dns: DnsPort;
  web: WebPort;
  policies: PolicyPort;
  confirmed: ConfirmedPort;
  now(): Date;
  deadlineMs: number;
  /** a random-free monotonic clock in ms, for durations */
  ticks(): number;
}

/** What the progress of a check is told in: the four things a person can understand. */
export type StepId = 'directory' | 'dns' | 'certificate' | 'realm';
export interface Progress {
  step: StepId;
  state: 'running' | 'done' | 'failed';
}

export interface ProbeContext {
  world: World;
  complaint: Complaint;
  /** the best known value so far, undefined where unknown or not gathered */
  known<N extends EvidenceName>(name: N): EvidenceTypes[N] | undefined;
  /** all items so far of this name */
  items(name: EvidenceName): readonly EvidenceItem[];
  progress(event: Progress): void;
  signal: AbortSignal;
}

/** Gathers one named piece of evidence. It never judges; a thrown LookError becomes an unknown with that reason. */
export interface Probe {
  readonly name: EvidenceName;
  /** runs as soon as all of these are there, known or unknown */
  readonly after: readonly EvidenceName[];
  run(context: ProbeContext): Promise<NewEvidence[]>;
}
