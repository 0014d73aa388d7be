import type { Network } from '../knowledge/ids.ts';

export type Rcode = 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED' | 'FORMERR' | 'NOTIMP' | 'OTHER';
export interface DnsAnswer {
  name: string;
  type: 'A' | 'AAAA' | 'SRV';
  /** absent when nobody answered */
  rcode?: Rcode;
  /** why there is no rcode */
  error?: 'timed-out' | 'refused' | 'malformed';
  addresses: string[];
  /** CNAME targets in order */
  aliases: string[];
  srv: { priority: number; weight: number; port: number; target: string }[];
  /** seconds; smallest of the answer */
  ttl?: number;
  /** address:port of the resolver that answered or was asked last */
  resolver: string;
  ms: number;
}

export interface CertificateLook {
  subject: string;
  issuer: string;
  /** DNS names of the SAN, or the CN where there is none */
  names: string[];
  /** ISO */
  validFrom: string;
  validTo: string;
  fingerprint256: string;
  /** kind and length of the key, bits: old phones know RSA only. Absent where it cannot be told */
  key?: { type: string; bits: number };
  /** how it is signed, as OpenSSL names it: sha1WithRSAEncryption, ecdsa-with-SHA256 */
  signature?: string;
}
/** Versions of TLS as Node names them, oldest first. */
export type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
export interface TlsLook {
  /** the verified handshake succeeded */
  verified: boolean;
  /** error code of the verified handshake as Node names it: CERT_HAS_EXPIRED, ERR_TLS_CERT_ALTNAME_INVALID, … */
  errorCode?: string;
  /** true when a CA file is configured or the system store is used: only then may a chain be called untrusted */
  anchored: boolean;
  protocol?: string;
  cipher?: string;
  /** leaf first; from the unverified look where the verified one failed */
  chain: CertificateLook[];
  selfSigned: boolean;
  /**
   * Whether the server itself sends every certificate up to a root: phones and old clients fetch none that is missing.
   * false: an intermediate is not sent. Absent where it cannot be told (no trust anchor, or no certificate seen).
   */
  chainComplete?: boolean;
  /** the leaf is good for this very host by a wildcard only, which phones of this age do not take */
  wildcard?: boolean;
  /** oldest version that the server still speaks with a client that knows no newer one; absent where it was not tried to the end */
  oldestProtocol?: TlsVersion;
}

export interface Challenge {
  /** header that carried the type-2 message */
  via: 'NTLM' | 'Negotiate';
  nbDomain: string;
  nbComputer: string;
  dnsDomain?: string;
  dnsComputer?: string;
  /** forest root; not every server sends it */
  dnsTree?: string;
  /** server clock, ISO */
  serverTime?: string;
  osBuild?: string;
  /** NetBIOS domain equals computer: a workgroup machine, so not the Exchange server itself */
  workgroup: boolean;
}

export interface HttpLook {
  status: number;
  location?: string;
  /** schemes offered, as sent: Negotiate, NTLM, Basic, Bearer */
  schemes: string[];
  /** client_id and trusted_issuers of a Bearer challenge */
  bearer?: { clientId?: string; trustedIssuers?: string; authorizationUri?: string };
  contentType?: string;
  server?: string;
  /** the body is, or the redirect leads to, a logon form (OWA, ISA/TMG, ADFS, other) */
  logonForm: boolean;
  /** the body is an Autodiscover answer (POX), ErrorCode 600 included */
  autodiscoverBody: boolean;
}

/** Answer to an authenticated POX request, only with the configured service account. */
export interface PoxAnswer {
  internalEwsUrl?: string;
  externalEwsUrl?: string;
  redirectAddr?: string;
  redirectUrl?: string;
  errorCode?: string;
  /** asked by SOAP (GetUserSettings), because the plain XML service is not there */
  via?: 'soap';
}

/** One request to one host, from name to challenge. Later stages are absent where an earlier one failed. */
export interface Hop {
  url: string;
  host: string;
  port: number;
  dns: DnsAnswer[];
  /** refused by our own policy: nothing was sent */
  blocked?: string;
  connect?: { address: string; ok: boolean; error?: 'refused' | 'timed-out' | 'unreachable' | 'reset' };
  tls?: TlsLook;
  http?: HttpLook;
  /** what went wrong after connecting, where there is no http */
  error?: string;
  challenge?: Challenge;
  pox?: PoxAnswer;
  ms: number;
  /** what was seen after certificate verification was turned off, only to describe */
  unverified: boolean;
}

export type CandidateKind = 'https-autodiscover' | 'https-root' | 'http-autodiscover' | 'srv';
export interface Candidate {
  kind: CandidateKind;
  /** SRV answer, only for kind srv */
  srv?: DnsAnswer;
  /** in order; more than one after redirects */
  hops: Hop[];
  /** the deadline passed before this candidate ended */
  cut?: boolean;
}
export interface AutodiscoverLookup {
  /** domain of the Lync object's mail, lower case A-label form */
  domain: string;
  network: Network;
  /** address:port of this network's resolver, as it answered (or was asked last): two networks may have the same one */
  resolver?: string;
  candidates: Candidate[];
}
export interface EwsLook {
  url: string;
  /** where the URL came from */
  from: 'pox' | 'client-rows';
  network: Network;
  hop: Hop;
}
