import type { ClientKind, Network, Role, StringCode, SymptomId } from '../knowledge/ids.ts';

/** What was asked, by whom it is meant, and where the client is. */
export interface Complaint {
  /** the person as asked for: address, SIP address, UPN or account name */
  who: string;
  symptoms: SymptomId[];
  client: ClientKind;
  network: Network;
  /** exact texts recognised in what was said or pasted (codes of knowledge/strings) */
  strings: StringCode[];
  /** minutes since the client signed in, where said */
  signedInMinutes?: number;
  /** host named in a certificate or trust prompt, where said; validated, lower case */
  promptHost?: string;
  /** rule ids of causes that the words point at without stating anything: only the order of what is open depends on them */
  suspects?: string[];
  /** who answers questions about it; absent: anybody may */
  role?: Role;
  /** questions answered so far about this complaint, "I don't know" included */
  asked?: number;
}

/** A configured forest, reduced to what judging needs. */
export interface ForestFacts {
  name: string;
  /** forest root, lower case DNS name */
  dns: string;
  /** further DNS names (child domains, tree roots) and NetBIOS names, as configured */
  aliases: string[];
  hosts: 'lync' | 'exchange' | 'both';
}

export interface ClientPolicy {
  /** policy identity as PowerShell prints it: Global, Site:…, Tag:…; absent with basis all-agree */
  name?: string;
  /** effective: Get-CsEffectivePolicy; user-row: the user's ClientPolicy; scope: blank row and scope rules; all-agree: every policy says the same */
  basis: 'effective' | 'user-row' | 'scope' | 'all-agree';
  /** null: blank, which is the client's default */
  disableEmailComparisonCheck: boolean | null;
  disableNtCredentials: boolean | null;
  savePassword: boolean | null;
  /** what the Global policy says in the same import; absent where it was not imported */
  globalDisableEmailComparisonCheck?: boolean | null;
}

export type EwsRow = 'ok' | 'not-deployed' | 'not-initialized' | 'other';
export type MapiRow = 'ok' | 'unavailable' | 'connecting' | 'other';
/** Rows of Configuration Information. An absent row is absent; a blank value is ''. */
export interface ClientRows {
  ewsInternalUrl?: string;
  ewsExternalUrl?: string;
  ews?: EwsRow;
  mapi?: MapiRow;
  insideUser?: boolean;
  /** every recognised row, label normalised, value trimmed of secrets */
  rows: Record<string, string>;
}

export interface WindowsLogon {
  /**
   * Configured forest whose account is logged on to Windows; 'none' is a workgroup PC. A person says it relatively
   * ('mailbox-forest', 'lync-forest'): the fact sheet puts the forest's name in.
   */
  forest: string | 'none' | 'mailbox-forest' | 'lync-forest';
}
