import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { CertificateLook, TlsLook } from '../facts/lookup.ts';
import type { Trust } from './tls-trust.ts';

const chainCap = 10;
const namesCap = 100;
const textCap = 500;

/** Certificates of a finished handshake, leaf first; with a context that knows none, exactly what the server sent. */
export function certificatesOf(socket: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  const seen = new Set<string>();
  // The root of a verified chain comes only this way; it points to itself at the end.
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.raw && !seen.has(next.fingerprint256) && chain.length < chainCap) {
    seen.add(next.fingerprint256);
    try {
      chain.push(new X509Certificate(next.raw));
    } catch {
      // A certificate that Node cannot take apart ends what can be said of the chain.
      break;
    }
    next = next.issuerCertificate;
  }
  return chain;
}

/**
 * What a finished handshake shows: protocol, cipher and the chain, leaf first, a root from our own store included where
 * it was verified; whether the chain was sent whole, and whether the leaf fits this host by a wildcard only.
 */
export function describeTls(
  socket: TLSSocket,
  host: string,
  trust: Trust,
): Omit<TlsLook, 'verified' | 'errorCode' | 'anchored'> {
  const certificates = certificatesOf(socket);
  const chain = certificates.map(describe);
  const [leaf] = certificates;
  const complete = sentUpToRoot(certificates, trust, 'completed');
  return {
    protocol: socket.getProtocol() ?? undefined,
    cipher: socket.getCipher()?.name,
    chain,
    selfSigned: leaf !== undefined && leaf.subject === leaf.issuer && signedByItself(leaf),
    ...(complete === undefined ? {} : { chainComplete: complete }),
    ...(chain[0] ? { wildcard: byWildcardOnly(chain[0].names, host.toLowerCase()) } : {}),
  };
}

/** A wildcard stands for exactly one label (RFC 6125). */
const byWildcardOnly = (names: readonly string[], host: string): boolean =>
  !names.includes(host) && names.includes(host.replace(/^[^.]+/, '*'));

/**
 * Whether everything between leaf and root was sent; undefined where no anchor says what a root is.
 * @param seen completed: our own store may have added to the chain, so that an intermediate we hold proves nothing
 */
export function sentUpToRoot(
  chain: readonly X509Certificate[],
  trust: Trust,
  seen: 'sent' | 'completed',
): boolean | undefined {
  for (const [index, certificate] of chain.entries()) {
    if (certificate.subject === certificate.issuer) return true;
    const next = chain[index + 1];
    if (next) {
      const isRoot = next.subject === next.issuer;
      if (seen === 'completed' && !isRoot && trust.holds(next)) return undefined;
      continue;
    }
    const issuer = trust.holdsIssuerOf(certificate);
    if (issuer) return issuer === 'root';
    return trust.anchored ? false : undefined;
  }
  return undefined;
}

function signedByItself(certificate: X509Certificate): boolean {
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    // A key of a kind that OpenSSL does not know cannot have been checked by a client either.
    return false;
  }
}
function describe(certificate: X509Certificate): CertificateLook {
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: names(certificate),
    validFrom: iso(certificate.validFromDate),
    validTo: iso(certificate.validToDate),
    fingerprint256: certificate.fingerprint256,
    ...keyOf(certificate),
  };
}
function keyOf(certificate: X509Certificate): Pick<CertificateLook, 'key' | 'signature'> {
  const signature = certificate.signatureAlgorithm;
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
    const bits = details?.modulusLength ?? Number(/\d{3}/.exec(details?.namedCurve ?? '')?.[0] ?? 0);
    return { ...(type && bits > 0 ? { key: { type, bits } } : {}), ...(signature ? { signature } : {}) };
  } catch {
    return signature ? { signature } : {};
  }
}
/** DNS names of the SAN; the CN counts only where there is no SAN at all. */
function names(certificate: X509Certificate): string[] {
  const san = certificate.subjectAltName;
  if (san === undefined) {
    const common = /(?:^|\n)CN=([^\n]*)/.exec(certificate.subject ?? '')?.[1];
    return common ? [clean(common.toLowerCase())] : [];
  }
  // Node puts odd names in quotes, so that a comma in one of them cannot feign another.
  const entries = san.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  return entries
    .map((entry) => /^\s*DNS:([^"]+)$/.exec(entry)?.[1])
    .filter((name) => name !== undefined)
    .slice(0, namesCap)
    .map((name) => clean(name.toLowerCase()));
}
const oneLine = (name: string | undefined): string => clean((name ?? '').split('\n').join(', '));
const clean = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').slice(0, textCap);
const iso = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString());
