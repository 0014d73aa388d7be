/** What a forest's configuration partition says of Exchange and Lync (MS-ADTS; DOMAIN 5.4). Names are lower case. */

/** An Autodiscover pointer that Outlook inside the domain reads instead of DNS; Lync does not. */
export interface ServiceConnectionPoint {
  /** url: leads to a server; pointer: leads to another forest's directory (Export-AutoDiscoverConfig) */
  kind: 'url' | 'pointer';
  /** https://… or LDAP://… as stored */
  url: string;
  /** AD sites it is for; [] for all */
  sites: string[];
  /** mail domains that a pointer is for; [] for all */
  domains: string[];
  keywords: string[];
}
export interface VirtualDirectory {
  service: 'ews' | 'autodiscover';
  /** name of the server object */
  server: string;
  internalUrl?: string;
  externalUrl?: string;
  /** methods switched on, by name (knowledge/authentication-methods); absent where the attribute is */
  internalAuthentication?: string[];
  externalAuthentication?: string[];
}
export interface AcceptedDomain {
  /** without the wildcard */
  name: string;
  /** stands for every domain below as well */
  wildcard: boolean;
  type: 'authoritative' | 'external-relay' | 'internal-relay' | 'other';
  isDefault: boolean;
}
export interface LyncPool {
  /** FQDN */
  host: string;
  name?: string;
  /** msRTCSIP-PoolType: 5 Standard Edition, 10 Enterprise Edition */
  type?: number;
}
export type ExchangeGeneration = '2000' | '2003' | '2007' | '2010' | '2013' | '2016' | '2019';

/** One forest's side. Where `exchange` is absent nothing may be concluded from empty lists of Exchange's objects. */
export interface ForestConfiguration {
  forest: string;
  /** false: nothing is known of this forest, which is not "there is none" */
  readable: boolean;
  reason?: string;
  /** the Exchange organisation as far as the reader sees it */
  exchange?: { organisation: string };
  /** rangeUpper of ms-Exch-Schema-Version-Pt, and what the schema was prepared for: servers may be older, never newer */
  exchangeSchema?: { version: number; generation?: ExchangeGeneration };
  scps: ServiceConnectionPoint[];
  virtualDirectories: VirtualDirectory[];
  acceptedDomains: AcceptedDomain[];
  pools: LyncPool[];
  sipDomains: string[];
  /** alternative UPN suffixes; those of the domains themselves are in domains */
  upnSuffixes: string[];
  domains: { dns: string; netbios: string }[];
}
