import type {
  Candidate,
  CandidateKind,
  Challenge,
  DnsAnswer,
  ForestFacts,
  Hop,
} from '../../../engine/index.ts';

export const forests: ForestFacts[] = [
  { name: 'hoster', dns: 'hoster.test', aliases: ['UCHOST'], hosts: 'both' },
  { name: 'corp', dns: 'corp.test', aliases: ['emea.corp.test', 'CONTOSO'], hosts: 'exchange' },
  { name: 'other', dns: 'other.test', aliases: ['OTHER'], hosts: 'exchange' },
];
const answer = (name: string, extra: Partial<DnsAnswer>): DnsAnswer => ({
  name,
  type: 'A',
  addresses: [],
  aliases: [],
  srv: [],
  resolver: '127.0.0.1:53',
  ms: 1,
  ...extra,
});
export const found = (name: string): DnsAnswer =>
  answer(name, { rcode: 'NOERROR', addresses: ['192.0.2.1'] });
export const nowhere = (name: string): DnsAnswer => answer(name, { rcode: 'NXDOMAIN' });
export const challengeOf = (dnsTree: string): Challenge => ({
  via: 'NTLM',
  nbDomain: 'X',
  nbComputer: 'EX01',
  dnsDomain: dnsTree,
  dnsTree,
  workgroup: false,
});
export const hop = (host: string, extra: Partial<Hop> = {}): Hop => ({
  url: `https://${host}/autodiscover/autodiscover.xml`,
  host,
  port: 443,
  dns: [found(host)],
  ms: 1,
  unverified: false,
  ...extra,
});
const http = (status: number, schemes: string[] = [], extra: object = {}) => ({
  status,
  schemes,
  logonForm: false,
  autodiscoverBody: false,
  ...extra,
});
const connected = { address: '192.0.2.1', ok: true };

/** What a candidate may come to, by short names. */
export const looks: Record<string, (host: string) => Hop> = {
  absent: (host) => hop(host, { dns: [nowhere(host)] }),
  nodata: (host) => hop(host, { dns: [answer(host, { rcode: 'NOERROR' })] }),
  servfail: (host) => hop(host, { dns: [answer(host, { rcode: 'SERVFAIL' })] }),
  'dns-timeout': (host) => hop(host, { dns: [answer(host, { error: 'timed-out' })] }),
  refused: (host) => hop(host, { connect: { address: '192.0.2.1', ok: false, error: 'refused' } }),
  silent: (host) => hop(host, { connect: { address: '192.0.2.1', ok: false, error: 'timed-out' } }),
  blocked: (host) => hop(host, { blocked: 'loopback' }),
  website: (host) => hop(host, { connect: connected, http: http(200) }),
  form: (host) =>
    hop(host, { connect: connected, http: http(302, [], { location: '/CookieAuth.dll', logonForm: true }) }),
  basic: (host) => hop(host, { connect: connected, http: http(401, ['Basic']) }),
  hoster: (host) =>
    hop(host, { connect: connected, http: http(401, ['NTLM']), challenge: challengeOf('hoster.test') }),
  corp: (host) =>
    hop(host, { connect: connected, http: http(401, ['Negotiate']), challenge: challengeOf('corp.test') }),
  other: (host) =>
    hop(host, { connect: connected, http: http(401, ['NTLM']), challenge: challengeOf('other.test') }),
  stranger: (host) =>
    hop(host, { connect: connected, http: http(401, ['NTLM']), challenge: challengeOf('stranger.test') }),
  expired: (host) => ({
    ...looks.corp!(host),
    unverified: true,
    tls: { verified: false, errorCode: 'CERT_HAS_EXPIRED', anchored: true, chain: [], selfSigned: false },
  }),
};

/** A look-up by short names; candidates that are not named are absent. */
export function candidates(by: Partial<Record<CandidateKind, string>>): Candidate[] {
  const kinds: CandidateKind[] = ['https-autodiscover', 'https-root', 'http-autodiscover', 'srv'];
  return kinds.map((kind) => {
    const look = by[kind];
    if (kind === 'srv') {
      const srv = answer('_autodiscover._tcp.d.test', { type: 'SRV', rcode: look ? 'NOERROR' : 'NXDOMAIN' });
      if (look) srv.srv.push({ priority: 0, weight: 0, port: 443, target: 'mail.d.test' });
      return { kind, srv, hops: look ? [looks[look]!('mail.d.test')] : [] };
    }
    const host = kind === 'https-root' ? 'd.test' : 'autodiscover.d.test';
    const seen = looks[look ?? 'absent']!(host);
    return {
      kind,
      hops: [kind === 'http-autodiscover' ? { ...seen, url: seen.url.replace('https:', 'http:') } : seen],
    };
  });
}
