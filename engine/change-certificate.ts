import type { Change } from './change.ts';
import type { EvidenceItem } from './evidence.ts';
import type { CertificateLook, Hop, TlsLook } from './facts/lookup.ts';

const misnamed = 'ERR_TLS_CERT_ALTNAME_INVALID';
const year = 365 * 24 * 3600 * 1000;

/** Whether a certificate's name stands for the host: itself, or with * for exactly the first label (RFC 6125). */
const covers = (name: string, host: string): boolean =>
  name === host || (name.startsWith('*.') && host.slice(host.indexOf('.') + 1) === name.slice(2));

/** The hop is a request to this host's server: by its name, or by an alias that ends there. */
export const reaches = (hop: Hop, host: string): boolean =>
  hop.host === host || hop.dns.some(({ aliases }) => aliases.at(-1) === host);

/** TLS as it would be: nothing of the old leaf is kept but who issued it and the kind of key. */
function renewed(tls: TlsLook, host: string, names: readonly string[], at: string): TlsLook {
  const [old] = tls.chain;
  const leaf: CertificateLook = {
    subject: `CN=${names[0]}`,
    issuer: tls.selfSigned ? '' : (old?.issuer ?? ''),
    names: [...names],
    validFrom: at,
    validTo: new Date(Date.parse(at) + year).toISOString(),
    fingerprint256: '',
    ...(old?.key ? { key: old.key } : {}),
  };
  const good = names.some((name) => covers(name, host));
  return {
    verified: good,
    ...(good ? {} : { errorCode: misnamed }),
    anchored: tls.anchored,
    ...(tls.protocol ? { protocol: tls.protocol } : {}),
    ...(tls.cipher ? { cipher: tls.cipher } : {}),
    chain: [leaf],
    selfSigned: false,
    ...(good ? { wildcard: !names.includes(host) } : {}),
    ...(tls.oldestProtocol ? { oldestProtocol: tls.oldestProtocol } : {}),
  };
}

function changedHop(hop: Hop, change: Change, at: string): Hop {
  const given = (change.certificates ?? []).find(({ host }) => reaches(hop, host));
  // Where not even the unverified look got through, the certificate is not what stopped it.
  if (!given || !hop.tls || !hop.http) return hop;
  const tls = renewed(hop.tls, hop.host, given.names, at);
  return { ...hop, tls, unverified: !tls.verified };
}

/** The look-ups as they would be with the new certificates. Pure; what was answered behind the handshake stays. */
export function withCertificates(items: readonly EvidenceItem[], change: Change): EvidenceItem[] {
  if (!change.certificates?.length) return [...items];
  return items.map((item): EvidenceItem => {
    if (!item.known) return item;
    if (item.name === 'ews-endpoint')
      return { ...item, value: { ...item.value, hop: changedHop(item.value.hop, change, item.at) } };
    if (item.name !== 'autodiscover') return item;
    const candidates = item.value.candidates.map((candidate) => ({
      ...candidate,
      hops: candidate.hops.map((hop) => changedHop(hop, change, item.at)),
    }));
    return { ...item, value: { ...item.value, candidates } };
  });
}

/** Every host that the look-ups asked. */
export const hopsIn = (items: readonly EvidenceItem[]): Hop[] =>
  items.flatMap((item) => {
    if (!item.known) return [];
    if (item.name === 'ews-endpoint') return [item.value.hop];
    return item.name === 'autodiscover' ? item.value.candidates.flatMap(({ hops }) => hops) : [];
  });
