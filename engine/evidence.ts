import type { ClientPolicy, ClientRows, Complaint, ForestFacts, WindowsLogon } from './facts/complaint.ts';
import type { ForestConfiguration } from './facts/configuration.ts';
import type { AddressUse, JoinedPerson, LinkedAccount, Person, TrustSide } from './facts/directory.ts';
import type { AutodiscoverLookup, EwsLook } from './facts/lookup.ts';
import type { SaidTypes } from './facts/said.ts';
import type { Network } from './knowledge/ids.ts';

/**
 * Every fact that can be gathered, by name. `diagnose` reads nothing else.
 * Two names are never merged into one: who said it is part of the evidence, not of the value.
 */
export interface EvidenceTypes extends SaidTypes {
  /** what the person asked and where they are */
  complaint: Complaint;
  /** the configured forests, kept with the evidence so that a replay needs no configuration */
  forests: ForestFacts[];
  /** the one Lync-enabled object of the person */
  'lync-person': Person;
  /** the same person in every other configured forest (and the mailbox forest in particular) */
  'exchange-person': JoinedPerson;
  /** other objects of the Lync forest that use the same address */
  'address-duplicates': AddressUse[];
  /** the account whose SID (or old SID) is msRTCSIP-OriginatorSid */
  'originator-account': LinkedAccount;
  /** the account whose SID is msExchMasterAccountSid of the mailbox */
  'master-account': LinkedAccount;
  /** trustedDomain objects, one side per configured forest */
  trusts: TrustSide[];
  /** Exchange's, Lync's and the forest's own settings in the configuration partition, one side per configured forest */
  configuration: ForestConfiguration[];
  /** the person's effective client policy, from imported PowerShell output */
  'client-policy': ClientPolicy;
  /** Autodiscover candidates of the mail domain; one observation per network */
  autodiscover: AutodiscoverLookup;
  /** the EWS host itself, where an EwsUrl is known; one observation per network */
  'ews-endpoint': EwsLook;
  /** rows of the Configuration Information window that the person pasted */
  'client-rows': ClientRows;
  /** mailboxID of the calendarData the client publishes, pasted by the person */
  'mailbox-id': string;
  /** which account the person logs on to Windows with, said by the person */
  'windows-logon': WindowsLogon;
}
export type EvidenceName = keyof EvidenceTypes;

export type Source = 'directory' | 'dns' | 'http' | 'settings' | 'import' | 'person';
/** Where it was looked from: a network's resolver, the machine the bot runs on, or the person's own screen. */
export type Vantage = Network | 'bot' | 'person';

/** One ladder of reasons for not knowing, from "no name" to "crashed". */
export type UnknownCode =
  | 'not-resolved'
  | 'refused'
  | 'timed-out'
  | 'tls-failed'
  | 'bind-refused'
  | 'denied'
  | 'not-found'
  | 'ambiguous'
  | 'malformed'
  | 'blocked-by-policy'
  | 'not-configured'
  | 'not-asked'
  | 'prerequisite-unknown'
  | 'cancelled'
  | 'crashed';
export interface Reason {
  code: UnknownCode;
  /** a machine's detail (error code, attribute name, count); never a sentence for a person */
  detail?: string;
}

interface Stamp {
  source: Source;
  vantage: Vantage;
  /** ISO time at which it was observed: everything about time is judged at this moment */
  at: string;
  /** how long the look took, milliseconds */
  ms: number;
}
export interface Known<T> extends Stamp {
  known: true;
  value: T;
  /** what the other side really said, where that is more than the value (redacted of secrets) */
  raw?: unknown;
}
export interface Unknown extends Stamp {
  known: false;
  reason: Reason;
  /** candidates of an ambiguous find, so that a person can choose; never guessed among */
  raw?: unknown;
}
export type Observation<T> = Known<T> | Unknown;

/** One observation with its name and a number that a card can cite. */
export type EvidenceItem = {
  [N in EvidenceName]: { id: string; name: N } & Observation<EvidenceTypes[N]>;
}[EvidenceName];

/** An observation before it is numbered. */
export type NewEvidence = {
  [N in EvidenceName]: { name: N } & Observation<EvidenceTypes[N]>;
}[EvidenceName];

/** Numbers observations E1, E2 … in the order given. */
export function numbered(items: readonly NewEvidence[]): EvidenceItem[] {
  return items.map((item, index) => ({ id: `E${index + 1}`, ...item }) as EvidenceItem);
}
