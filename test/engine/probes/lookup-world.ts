import type { EvidenceItem, EvidenceTypes } from '../../../engine/evidence.ts';
import type { Person } from '../../../engine/facts/directory.ts';
import type { DnsAnswer } from '../../../engine/facts/lookup.ts';
import type { DnsPort, ProbeContext, Progress, WebPort } from '../../../engine/probe.ts';

export const at = '2026-01-01T00:00:00.000Z';
export type Srv = DnsAnswer['srv'][number];

export function person(mail?: string): Person {
  const empty = { sidHistory: [], proxyAddresses: [], memberOf: [], hasPhoto: false };
  const um = { enabled: false, attributesPresent: false };
  return {
    forest: 'hoster',
    dn: 'CN=a',
    kind: 'user',
    ...empty,
    um,
    ...(mail === undefined ? {} : { mail }),
  };
}

/** The given DNS port, SRV records put in; names without any do not exist. */
export function withSrv(dns: DnsPort, records: Readonly<Record<string, Srv[]>>): DnsPort {
  return {
    async query(name, type, network, signal) {
      if (type !== 'SRV') return dns.query(name, type, network, signal);
      const srv = records[name] ?? [];
      const rcode = records[name] ? 'NOERROR' : 'NXDOMAIN';
      return { name, type, rcode, srv, addresses: [], aliases: [], resolver: '127.0.0.1:53', ms: 0 };
    },
  };
}

/** What a probe is handed: the ports under test, some known values, items already there. */
export function contextWith(
  ports: { dns: DnsPort; web: WebPort },
  known: Partial<EvidenceTypes>,
  more: { items?: EvidenceItem[]; deadlineMs?: number; signal?: AbortSignal; events?: Progress[] } = {},
): ProbeContext {
  return {
    world: {
      ...ports,
      directories: [],
      forests: [],
      policies: {
        effective: () => {
          throw new Error('unused');
        },
      },
      confirmed: { sipFor: () => undefined },
      now: () => new Date(at),
      ticks: () => performance.now(),
      deadlineMs: more.deadlineMs ?? 2000,
    },
    complaint: { who: 'a', symptoms: [], client: 'windows', network: 'inside', strings: [] },
    known: (name) => known[name],
    items: (name) => (more.items ?? []).filter((item) => item.name === name),
    progress: (event) => more.events?.push(event),
    signal: more.signal ?? new AbortController().signal,
  };
}
