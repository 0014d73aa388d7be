/** What two directories say about a person. Attribute meanings: MS-ADA1/2/3, Lync 2013 schema reference. */

/** msExchRecipientTypeDetails, as far as the rules need it. */
export type RecipientType =
  | 'user-mailbox'
  | 'linked-mailbox'
  | 'shared-mailbox'
  | 'resource-mailbox'
  | 'mail-contact'
  | 'mail-user'
  | 'remote-mailbox'
  | 'other';

export interface Person {
  /** configured name of the forest the object lies in */
  forest: string;
  dn: string;
  kind: 'user' | 'contact';
  /** S-1-5-21-… text forms */
  sid?: string;
  sidHistory: string[];
  guid?: string;
  sam?: string;
  upn?: string;
  displayName?: string;
  mail?: string;
  /** prefix and its case kept: SMTP: is the primary */
  proxyAddresses: string[];
  /** addresses exactly as stored, where white space around them was cut off above */
  stored?: { mail?: string; proxyAddresses?: string[] };
  /** what the export does not hold of anybody: absent above says nothing of these */
  unread?: readonly ('mail' | 'proxyAddresses' | 'originatorSid')[];
  /** userAccountControl without ACCOUNTDISABLE; absent on a contact or where unreadable */
  enabled?: boolean;
  lockedOut?: boolean;
  /** the password had run out when the directory computed it; absent where it had not, or where that cannot be read */
  passwordExpired?: true;
  /** ISO time at which the account ends (accountExpires); absent where it never does */
  expires?: string;
  lync?: {
    /** msRTCSIP-PrimaryUserAddress without "sip:" */
    sip: string;
    /** msRTCSIP-UserEnabled; absent attribute is absent here */
    enabled?: boolean;
    originatorSid?: string;
    /** host or container name of the home pool */
    pool?: string;
    deployment?: 'on-premises' | 'online';
    /** msRTCSIP-UserPolicies, name=value pairs as stored */
    policies: string[];
    /** msRTCSIP-OptionFlags */
    optionFlags?: number;
  };
  exchange?: {
    /** a mailbox lies in this forest: mailbox GUID and database are present */
    mailbox: boolean;
    recipientType?: RecipientType;
    mailboxGuid?: string;
    /** text SID; S-1-5-10 (SELF) marks a shared or resource mailbox, not a link */
    masterAccountSid?: string;
    targetAddress?: string;
    legacyDn?: string;
    nickname?: string;
  };
  /** msExchUMEnabledFlags bit 0 and whether voice mail settings are present */
  um: { enabled: boolean; attributesPresent: boolean };
  hasPhoto: boolean;
  memberOf: string[];
}

export type JoinBy =
  | 'originator-sid'
  | 'object-sid'
  | 'master-account-sid'
  | 'proxy-address'
  | 'mail'
  | 'upn'
  | 'confirmed';
export interface JoinMatch {
  person: Person;
  by: JoinBy;
  /** certain: by SID or confirmed by an agent; likely: one address; weak: a mail or UPN alone */
  confidence: 'certain' | 'likely' | 'weak';
}
export interface JoinedPerson {
  /** forests that were searched and answered; a forest missing here was not readable */
  searched: string[];
  /** all matches, best first; several are listed, never guessed among */
  matches: JoinMatch[];
}

export interface AddressUse {
  dn: string;
  kind: 'user' | 'contact';
  /** which address is shared, and through which attribute the other object holds it */
  address: string;
  attribute: 'mail' | 'proxyAddresses' | 'msRTCSIP-PrimaryUserAddress';
  /** kind of the proxy address; evidence of earlier days does not say, and then it proves nothing of SIP */
  scheme?: 'sip' | 'smtp';
  lyncEnabled: boolean;
}

export interface LinkedAccount {
  /** the SID looked for */
  sid: string;
  /** where it was found: as objectSid, only as an old SID, or nowhere in the readable forests */
  found: 'object-sid' | 'sid-history' | 'nowhere';
  account?: Person;
  /** forests that were searched and answered */
  searched: string[];
  /** configured forests that could not be read: with any of these "nowhere" proves nothing */
  unread: string[];
}

export interface TrustObject {
  /** trustPartner, lower case DNS name */
  partner: string;
  flatName?: string;
  /** 1 the partner trusts us, 2 we trust the partner, 3 both, 0 disabled (MS-ADTS) */
  direction: number;
  type: number;
  /** 0x8 forest transitive, 0x10 selective authentication, 0x4 quarantined */
  attributes: number;
  /** the partner's domain SID */
  sid?: string;
  /** top-level names routed to the partner; each stands for itself and all below. This and the next three are absent where msDS-TrustForestTrustInfo is (usual on an inbound side) or cannot be read */
  suffixes?: string[];
  /** top-level names that are known but not routed: new and not yet allowed, switched off, or claimed by another trust too */
  disabled?: { name: string; why: 'new' | 'admin' | 'conflict' }[];
  /** names below a routed one that are kept out, with all below them */
  excluded?: string[];
  /** the partner forest's domains; enabled: neither SID nor NetBIOS name is switched off */
  domains?: { dns: string; netbios: string; sid?: string; enabled: boolean }[];
}
export interface TrustSide {
  forest: string;
  /** false: nothing is known from this side, which is not "no trust" */
  readable: boolean;
  reason?: string;
  trusts: TrustObject[];
}
