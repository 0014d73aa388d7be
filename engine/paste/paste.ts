import type { ClientPolicy, ClientRows } from '../facts/complaint.ts';
import type { SaidFacts, SaidKey } from '../facts/said.ts';
import type { StringCode } from '../knowledge/ids.ts';

/** What a paste, or a part of it, was recognised as. */
export type PasteKind =
  | 'config-info'
  | 'calendar-data'
  | 'known-text'
  | 'cs-user'
  | 'client-policy'
  | 'effective-policy'
  | 'voice-policy'
  | 'ews-access'
  | 'web-services'
  | 'outlook-autodiscover'
  | 'client-log'
  | 'web-log'
  | 'storage-test'
  | 'schannel'
  | 'trusts'
  | 'tickets'
  | 'names'
  | 'registry';

/** One stated fact. Two that differ are both kept. */
export type PasteFact = {
  [K in SaidKey]: {
    key: K;
    value: SaidFacts[K];
    kind: PasteKind;
    /** ISO time of a stamp in the paste, where there is one: a stamp without a zone is read as UTC */
    at?: string;
  };
}[SaidKey];

/** What a reader makes of its part of a paste. */
export interface Part {
  kind: PasteKind;
  facts: PasteFact[];
  /** windows of Configuration Information, in order */
  windows?: ClientRows[];
  mailboxId?: string;
  /** stamp of the part */
  at?: string;
}

/** Get-CsUser and policies as pasted: together they may settle which client policy applies. */
export interface PastedPolicies {
  users: { sip?: string; mail?: string; upn?: string; policy?: string }[];
  policies: ({ name: string } & Pick<
    ClientPolicy,
    'disableEmailComparisonCheck' | 'disableNtCredentials' | 'savePassword'
  >)[];
  /** Get-CsEffectivePolicy: name of the client policy in force */
  effective: string[];
}

export interface Paste {
  /** rows of the Configuration Information window; the last one where several were pasted */
  rows?: ClientRows;
  /** every window that was pasted, in order */
  windows: ClientRows[];
  /** mailboxID of the published calendarData: the mailbox that the client's EWS reaches */
  mailboxId?: string;
  strings: StringCode[];
  /** further facts that the text states; the last one said where there are several */
  said: Partial<SaidFacts>;
  /** the same facts one by one, each with its age where stated */
  facts: PasteFact[];
  policies: PastedPolicies;
  kinds: PasteKind[];
  /** ISO time stated for the paste as a whole ("Sent:", "Date:"), if any */
  at?: string;
  /** the text without secrets; the only form that may be kept */
  redacted: string;
  secrets: number;
}

/** A fact of a kind; keeps key and value together for the compiler. */
export function fact<K extends SaidKey>(
  kind: PasteKind,
  key: K,
  value: SaidFacts[K],
  at?: string,
): PasteFact {
  return { key, value, kind, ...(at === undefined ? {} : { at }) } as PasteFact;
}
