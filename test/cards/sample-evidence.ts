import type {
  AutodiscoverLookup,
  Complaint,
  EvidenceName,
  EvidenceTypes,
  Hop,
  NewEvidence,
  Person,
  SymptomId,
} from '../../engine/index.ts';

const at = '2026-03-02T08:15:00.000Z';

/** A known observation at a fixed time. */
export function seen<N extends EvidenceName>(
  name: N,
  value: EvidenceTypes[N],
  source: NewEvidence['source'] = 'directory',
): NewEvidence {
  return { name, known: true, value, source, vantage: 'inside', at, ms: 12 } as NewEvidence;
}
export const unseen = (name: EvidenceName, code: 'denied' | 'not-configured' | 'timed-out'): NewEvidence =>
  ({ name, known: false, reason: { code }, source: 'directory', vantage: 'bot', at, ms: 3 }) as NewEvidence;

export const complaint = (who: string, symptom: SymptomId, more: Partial<Complaint> = {}): NewEvidence =>
  seen(
    'complaint',
    { who, symptoms: [symptom], client: 'windows', network: 'inside', strings: [], ...more },
    'person',
  );

export const forests = seen(
  'forests',
  [
    { name: 'hoster', dns: 'hoster.test', aliases: ['HOSTER'], hosts: 'both' },
    { name: 'corp', dns: 'corp.test', aliases: ['emea.corp.test', 'CORP'], hosts: 'exchange' },
  ],
  'settings',
);

export function lyncPerson(name: string, more: Partial<Person> = {}): Person {
  return {
    forest: 'hoster',
    dn: `CN=${name},OU=Customers,OU=Corp,DC=hoster,DC=test`,
    kind: 'user',
    sid: 'S-1-5-21-1004336348-1177238915-682003330-1107',
    sidHistory: [],
    sam: name,
    upn: `${name}@hoster.test`,
    displayName: `${name[0]?.toUpperCase()}${name.slice(1)} Example`,
    mail: `${name}@hoster.test`,
    proxyAddresses: [`SMTP:${name}@hoster.test`],
    enabled: true,
    lync: { sip: `${name}@corp.test`, enabled: true, pool: 'pool01.hoster.test', policies: [] },
    exchange: { mailbox: true, recipientType: 'user-mailbox' },
    um: { enabled: true, attributesPresent: true },
    hasPhoto: true,
    memberOf: [],
    ...more,
  };
}
export function corpPerson(name: string, more: Partial<Person> = {}): Person {
  const person = lyncPerson(name);
  const { lync: _, ...rest } = person;
  return {
    ...rest,
    forest: 'corp',
    dn: `CN=${name},OU=Staff,DC=emea,DC=corp,DC=test`,
    sid: 'S-1-5-21-2118294417-2101117765-411029373-2214',
    upn: `${name}@corp.test`,
    mail: `${name}.example@corp.test`,
    proxyAddresses: [`SMTP:${name}.example@corp.test`, `sip:${name}@corp.test`],
    um: { enabled: false, attributesPresent: false },
    ...more,
  };
}

export function hop(host: string, address: string, tree: string, more: Partial<Hop> = {}): Hop {
  return {
    url: `https://${host}/autodiscover/autodiscover.xml`,
    host,
    port: 443,
    dns: [
      {
        name: host,
        type: 'A',
        rcode: 'NOERROR',
        addresses: [address],
        aliases: [],
        srv: [],
        ttl: 300,
        resolver: '10.0.0.53:53',
        ms: 4,
      },
    ],
    connect: { address, ok: true },
    tls: {
      verified: true,
      anchored: true,
      protocol: 'TLSv1.2',
      chain: [
        {
          subject: `CN=${host}`,
          issuer: 'CN=Example CA',
          names: [host, `mail.${tree}`],
          validFrom: '2025-06-01T00:00:00Z',
          validTo: '2027-06-01T00:00:00Z',
          fingerprint256: 'AB:CD',
        },
      ],
      selfSigned: false,
    },
    http: { status: 401, schemes: ['Negotiate', 'NTLM'], logonForm: false, autodiscoverBody: false },
    challenge: {
      via: 'NTLM',
      nbDomain: tree.split('.')[0]?.toUpperCase() ?? '',
      nbComputer: 'EX01',
      dnsDomain: tree,
      dnsComputer: `ex01.${tree}`,
      dnsTree: tree,
      serverTime: '2026-03-02T08:15:01Z',
      osBuild: '10.0.17763',
      workgroup: false,
    },
    ms: 38,
    unverified: false,
    ...more,
  };
}

/** Two names exist, two do not. */
export function lookup(domain: string, tree: string, first: Partial<Hop> = {}): AutodiscoverLookup {
  const absent = (host: string): Hop => ({
    url: `https://${host}/autodiscover/autodiscover.xml`,
    host,
    port: 443,
    dns: [
      {
        name: host,
        type: 'A',
        rcode: 'NXDOMAIN',
        addresses: [],
        aliases: [],
        srv: [],
        ttl: 60,
        resolver: '10.0.0.53:53',
        ms: 3,
      },
    ],
    ms: 3,
    unverified: false,
  });
  const autodiscover = `autodiscover.${domain}`;
  return {
    domain,
    network: 'inside',
    candidates: [
      { kind: 'https-autodiscover', hops: [hop(autodiscover, '10.0.0.21', tree, first)] },
      { kind: 'https-root', hops: [absent(domain)] },
      {
        kind: 'http-autodiscover',
        hops: [
          {
            ...absent(autodiscover),
            url: `http://${autodiscover}/autodiscover/autodiscover.xml`,
            port: 80,
            dns: [],
            connect: { address: '10.0.0.21', ok: false, error: 'refused' },
          },
        ],
      },
      {
        kind: 'srv',
        srv: {
          name: `_autodiscover._tcp.${domain}`,
          type: 'SRV',
          rcode: 'NXDOMAIN',
          addresses: [],
          aliases: [],
          srv: [],
          resolver: '10.0.0.53:53',
          ms: 3,
        },
        hops: [],
      },
    ],
  };
}

export const trusts = seen('trusts', [
  {
    forest: 'hoster',
    readable: true,
    trusts: [{ partner: 'corp.test', direction: 2, type: 2, attributes: 8 }],
  },
  { forest: 'corp', readable: false, reason: 'denied', trusts: [] },
]);
export const policy = seen(
  'client-policy',
  {
    name: 'Global',
    basis: 'effective',
    disableEmailComparisonCheck: true,
    disableNtCredentials: null,
    savePassword: null,
  },
  'import',
);
