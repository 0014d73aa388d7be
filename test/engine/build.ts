import { type EvidenceItem, type EvidenceName, type NewEvidence, numbered } from '../../engine/evidence.ts';
import type { ClientPolicy, ClientRows, Complaint, WindowsLogon } from '../../engine/facts/complaint.ts';
import type { ForestConfiguration } from '../../engine/facts/configuration.ts';
import type {
  AddressUse,
  JoinedPerson,
  JoinMatch,
  LinkedAccount,
  Person,
  TrustSide,
} from '../../engine/facts/directory.ts';
import type { Candidate, CandidateKind, EwsLook } from '../../engine/facts/lookup.ts';
import type { SaidFacts } from '../../engine/facts/said.ts';
import { candidates, forests } from './derive/lookups.ts';

export const at = '2026-11-24T08:00:00.000Z';
/** the SID that the linked Lync object names, which is the corp account's */
export const corpSid = 'S-1-5-21-2222222221-2222222222-2222222223-1601';
export const hosterSid = 'S-1-5-21-1111111111-1111111112-1111111113-1101';
export const strangeSid = 'S-1-5-21-9999999991-9999999992-9999999993-1001';

/** A person with everything that a rule may not rely on left out. */
export function person(extra: Partial<Person> & { forest: string }): Person {
  return {
    dn: `CN=ann,DC=${extra.forest},DC=test`,
    kind: 'user',
    sidHistory: [],
    proxyAddresses: [],
    um: { enabled: false, attributesPresent: false },
    hasPhoto: false,
    memberOf: [],
    ...extra,
  };
}
type Lync = Partial<NonNullable<Person['lync']>>;
const inHoster = (lync: Lync, extra: Partial<Person>): Person =>
  person({
    forest: 'hoster',
    sid: hosterSid,
    sam: 'ann',
    mail: 'ann@d.test',
    lync: { sip: 'ann@d.test', enabled: true, policies: [], ...lync },
    ...extra,
  });
/** The supported shape: a disabled object in the Lync forest that names the corp account. */
export const linked = (lync: Lync = {}, extra: Partial<Person> = {}): Person =>
  inHoster({ originatorSid: corpSid, ...lync }, { enabled: false, ...extra });
/** The article's shape: an enabled account of its own in the Lync forest. */
export const own = (lync: Lync = {}, extra: Partial<Person> = {}): Person =>
  inHoster(lync, { enabled: true, ...extra });
/** The person's account in corp, with a mailbox. */
export const account = (extra: Partial<Person> = {}): Person =>
  person({
    forest: 'corp',
    sid: corpSid,
    sam: 'ann',
    upn: 'ann@corp.test',
    enabled: true,
    mail: 'ann@d.test',
    proxyAddresses: ['SMTP:ann@d.test', 'sip:ann@d.test'],
    exchange: { mailbox: true, recipientType: 'user-mailbox' },
    ...extra,
  });
/** A mailbox beside Lync. */
export const hosterMailbox = (type: 'user-mailbox' | 'linked-mailbox', masterAccountSid?: string) => ({
  exchange: { mailbox: true, recipientType: type, ...(masterAccountSid ? { masterAccountSid } : {}) },
});

export const bySid = (who: Person): JoinMatch => ({
  person: who,
  by: 'originator-sid',
  confidence: 'certain',
});
export const byAddress = (who: Person): JoinMatch => ({
  person: who,
  by: 'proxy-address',
  confidence: 'likely',
});
export const byMail = (who: Person): JoinMatch => ({ person: who, by: 'mail', confidence: 'weak' });

/** What became of a SID: the account that has it, or had it, or nobody's. */
export const found = (who: Person, how: LinkedAccount['found'] = 'object-sid'): LinkedAccount => ({
  sid: corpSid,
  found: how,
  account: who,
  searched: ['hoster', 'corp', 'other'],
  unread: [],
});
export const nowhere = (...unread: string[]): LinkedAccount => ({
  sid: corpSid,
  found: 'nowhere',
  searched: ['hoster'],
  unread,
});

const side = (forest: string, partner: string, direction: number, attributes = 8): TrustSide => ({
  forest,
  readable: true,
  trusts: direction === 0 ? [] : [{ partner, direction, type: 2, attributes }],
});
/** hoster trusts corp, one way: the minimum for signing in with linked accounts. */
export const oneWay = [side('hoster', 'corp.test', 2), side('corp', 'hoster.test', 1)];
export const bothWays = [side('hoster', 'corp.test', 3), side('corp', 'hoster.test', 3)];
/** corp trusts hoster, which is no use for signing in to Lync. */
export const wrongWay = [side('hoster', 'corp.test', 1), side('corp', 'hoster.test', 2)];
export const noTrust = [side('hoster', '', 0), side('corp', '', 0)];
export const brokenTrust = [side('hoster', 'corp.test', 2), side('corp', '', 0)];
export const selectiveTrust = [side('hoster', 'corp.test', 2, 0x18), side('corp', 'hoster.test', 1)];
/** corp and hoster trust each other, both only whom they name. */
export const selectiveBothWays = [side('hoster', 'corp.test', 3, 0x18), side('corp', 'hoster.test', 3, 0x18)];
export const unreadTrust: TrustSide[] = [
  { forest: 'hoster', readable: false, reason: 'denied', trusts: [] },
  { forest: 'corp', readable: false, reason: 'denied', trusts: [] },
];

const configured = (given: Partial<ForestConfiguration>): ForestConfiguration => ({
  forest: 'corp',
  readable: true,
  scps: [],
  virtualDirectories: [],
  acceptedDomains: [],
  pools: [],
  sipDomains: [],
  upnSuffixes: [],
  domains: [],
  ...given,
});

/** What is known of a case; whatever is left out was not gathered. */
export interface Situation {
  complaint?: Partial<Complaint>;
  lync?: Person;
  joined?: JoinMatch[];
  origin?: LinkedAccount;
  master?: LinkedAccount;
  duplicates?: AddressUse[];
  trusts?: TrustSide[];
  /** configuration partitions; what is left out of a side is empty */
  configuration?: Partial<ForestConfiguration>[];
  policy?: ClientPolicy;
  look?: Partial<Record<CandidateKind, string>> | Candidate[];
  ews?: EwsLook;
  rows?: ClientRows;
  logon?: WindowsLogon['forest'];
  /** what the person said or pasted, each its own evidence said.<key> */
  said?: Partial<SaidFacts>;
}

/** Numbered evidence of a situation, as gathering would have left it. */
export function evidence(given: Situation): EvidenceItem[] {
  const items: NewEvidence[] = [];
  const add = <N extends EvidenceName>(
    name: N,
    value: unknown,
    vantage: 'bot' | 'inside' | 'person' = 'bot',
  ) => {
    if (value === undefined) return;
    const source = vantage === 'person' ? 'person' : vantage === 'inside' ? 'http' : 'directory';
    items.push({ name, known: true, value, source, vantage, at, ms: 1 } as NewEvidence);
  };
  const complaint: Complaint = {
    who: 'ann@d.test',
    symptoms: [],
    client: 'windows',
    network: 'inside',
    strings: [],
    ...given.complaint,
  };
  const joined: JoinedPerson | undefined = given.joined && {
    searched: ['corp', 'other'],
    matches: given.joined,
  };
  add('complaint', complaint, 'person');
  add('forests', forests);
  add('lync-person', given.lync);
  add('exchange-person', joined);
  add('originator-account', given.origin);
  add('master-account', given.master);
  add('address-duplicates', given.duplicates);
  add('trusts', given.trusts);
  add('configuration', given.configuration?.map(configured));
  add('client-policy', given.policy);
  const look = Array.isArray(given.look) ? given.look : given.look && candidates(given.look);
  add('autodiscover', look && { domain: 'd.test', network: 'inside', candidates: look }, 'inside');
  add('ews-endpoint', given.ews, 'inside');
  add('client-rows', given.rows, 'person');
  add('windows-logon', given.logon === undefined ? undefined : { forest: given.logon }, 'person');
  for (const [key, value] of Object.entries(given.said ?? {}))
    add(`said.${key}` as EvidenceName, value, 'person');
  return numbered(items);
}
