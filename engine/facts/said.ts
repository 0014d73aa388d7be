/**
 * Facts that only the person, their screen or a pasted text can supply. Each is its own evidence name, said.<key>,
 * so that a rule can need it, a question can ask for it and a paste can supply it, all by the same name.
 * Booleans say what was said; an unknown is an absent observation, never false.
 */
export interface SaidFacts {
  /** client product generation */
  product: 'lync-2010' | 'lync-2013' | 'sfb-2015' | 'sfb-2016';
  /** client build, dotted: 15.0.4569.1503, 16.0.11610.10000 */
  build: string;
  /** Lync Basic has no delegation and no visual extras */
  licence: 'basic' | 'full';
  /** where the meeting add-in stands in Outlook's list */
  addIn: 'not-listed' | 'listed-off' | 'disabled-item' | 'listed-on';
  /** LoadBehavior value from the registry */
  loadBehavior: number;
  /** Outlook on the same PC */
  outlook: 'missing' | 'closed' | 'running';
  /** Outlook itself cannot reach the mailbox (offline, prompting) */
  outlookOwnTrouble: boolean;
  /** Exchange accounts in the Outlook profile */
  outlookAccounts: number;
  /** SMTP address of Outlook's default account */
  outlookSmtp: string;
  /** how Outlook's own Autodiscover succeeded: a service connection point proves nothing for Lync */
  outlookAutodiscover: 'scp' | 'root' | 'autodiscover' | 'redirect' | 'srv' | 'local' | 'failed';
  /** Lync option "Personal information manager" */
  pim: 'none' | 'exchange';
  /** where it works, when it fails here */
  worksElsewhere: 'other-network' | 'other-pc' | 'vpn-only' | 'inside-only' | 'outside-only' | 'nowhere';
  /** who is hit */
  affected: 'one' | 'some' | 'everyone' | 'other-company';
  /** what was changed just before, as far as it was said */
  changed:
    | 'address'
    | 'upn'
    | 'password'
    | 'certificate'
    | 'accepted-domain'
    | 'mailbox-moved'
    | 'company-renamed'
    | 'office-updated'
    | 'mfa'
    | 'crash'
    | 'other-im-app'
    | 'nothing';
  /** minutes since that change */
  changedMinutes: number;
  /** the service that a credential prompt names */
  promptService: 'calendar' | 'ews' | 'mapi' | 'sign-in' | 'windows' | 'response-group' | 'address-book';
  /** when a trust or certificate dialog appears */
  promptWhen: 'during-sign-in' | 'after-sign-in';
  /** a real certificate warning, or Lync's own question whether a server is trusted */
  certificateDialog: 'name-trust' | 'certificate-warning';
  /** whether the password of the account was changed, expired or locked */
  password: 'expired' | 'locked' | 'fine';
  /** multi-factor sign-in is demanded */
  mfa: boolean;
  /** scheduling in one's own or in somebody else's calendar, or joining */
  meeting: 'own-calendar' | 'other-calendar' | 'join' | 'no-button';
  /** nothing at all happens on the button, without an error */
  meetingSilent: boolean;
  /** delegate rights as said: Editor on the calendar and Send on behalf */
  delegateRights: 'complete' | 'incomplete' | 'removed';
  /** Get-CsClientPolicy / Get-CsVoicePolicy of the delegator */
  delegateSync: boolean;
  enableDelegation: boolean;
  /** voice mail: what arrives */
  voicemail:
    | 'mail-only'
    | 'nothing'
    | 'cannot-leave'
    | 'light-only-missing'
    | 'greeting'
    | 'announcement-error';
  /** history: where it is missing */
  history: 'client-only' | 'outlook-too' | 'mobile-only' | 'empty-items' | 'wrong-mailbox';
  presence: 'calendar' | 'out-of-office' | 'unknown-contacts' | 'outlook-only' | 'delayed';
  photos: 'outlook-too' | 'client-only' | 'other-company' | 'own' | 'cloud-only';
  contacts: 'buddy-list' | 'outlook-contacts' | 'search-name' | 'offline';
  /** Contact List Provider row */
  contactList: 'ucs' | 'lync';
  /** UCS Connectivity State row */
  ucs: 'active' | 'down';
  /** desk phone sign-in */
  phoneSignIn: 'pin' | 'usb' | 'credentials';
  /** it comes and goes */
  intermittent: boolean;
  /** sign-in failure as told */
  signIn: 'address-differs' | 'not-found' | 'password' | 'not-unique' | 'other-text';
  /** TrustModelData as found in the registry */
  trustModelData: string[];
  /** Schannel event 36888: alert and state */
  schannel: { alert: number; state: number };
  /** a CAS log line of the person's Lync: last status, sub-status, whether a user name was logged, user agent */
  iis: { status: number; substatus?: number; user: boolean; agent?: string; path?: string };
  /** ExtendedProtectionTokenChecking of the EWS directory */
  extendedProtection: 'none' | 'allow' | 'require';
  /** klist shows a ticket for HTTP at the EWS host */
  kerberosTicket: boolean;
  /** Get-CASMailbox / Get-OrganizationConfig: EWS switched off, or Lync's agent not on the allow list */
  ewsAccess: 'disabled' | 'agent-not-allowed' | 'allowed';
  /** server-to-server findings of Test-Cs*, event 32054 and challenges */
  oauth: 'autodiscovery-failed' | 'invalid-tenant' | 'invalid-token' | 'unauthorized' | 'fine';
  /** Exchange major version where told */
  exchangeVersion: '2003' | '2007' | '2010' | '2013' | '2016' | '2019' | 'se' | 'online';
  /** a client policy value that hides data, by parameter name */
  policyHides: string[];
  /** voice mail licence of a cloud mailbox */
  voicemailLicence: boolean;
  /** text of Outlook on the web about instant messaging */
  owaIm: 'unavailable' | 'override-exists';
  /** HKCU\Software\IM Providers DefaultIMApp names another program */
  defaultImApp: string;
  /** the person's Office bitness or generation does not fit the client */
  officeMix: boolean;
  macKeychain: boolean;
  /** Connected Lync Server row: host the client is signed in to */
  connectedServer: string;
  /** EWS address in the answer that Outlook's own Autodiscover got */
  outlookEwsUrl: string;
  /** EWS address cached in the client's registry; the observation is as old as its time stamp */
  cachedEwsUrl: string;
  /** WindowsAuthentication of the EWS directory */
  windowsAuthentication: boolean;
  /** one line of nslookup or Resolve-DnsName, as the person's own resolver answered; target of CNAME and SRV */
  nameLookup: { name: string; type: 'A' | 'AAAA' | 'CNAME' | 'SRV'; found: boolean; target?: string };
  /** one line of nltest /trusted_domains, seen from the primary domain; direction as in trustDirection (MS-ADTS) */
  trustSeen: { own?: string; partner: string; direction: 0 | 1 | 2 | 3; forest: boolean };
  /** what Get-CsUser printed of the person; a blank ClientPolicy is '' */
  csUser: {
    sip?: string;
    mail?: string;
    upn?: string;
    originatorSid?: string;
    sid?: string;
    clientPolicy?: string;
    enabled?: boolean;
    exUmEnabled?: boolean;
  };
  /** DisableEmailComparisonCheck of the Global client policy */
  globalComparisonOff: boolean;
  /** a row that still connects: within ten minutes of sign-in it is pending, after that it has failed (KB-DELEG) */
  settling: 'pending' | 'failed';
  /** Lync's options offer who may see one's presence: the enhanced privacy mode is on (KB-PRIVACY) */
  privacyMode: boolean;
  /** whose Exchange the mail attribute of the Lync account is told to lead to; counts only where the account itself was not found */
  mailPoints: 'lync-forest' | 'mailbox-forest' | 'cloud' | 'nowhere';
}
export type SaidKey = keyof SaidFacts;
/** Evidence names of said facts. */
export type SaidTypes = { [K in SaidKey as `said.${K}`]: SaidFacts[K] };
export type SaidName = keyof SaidTypes;
