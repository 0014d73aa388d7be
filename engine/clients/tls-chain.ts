import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { CertificateLook, TlsLook } from '../facts/lookup.ts';

const chainCap = 10;
const namesCap = 100;
const textCap = 500;

/** What a finished handshake shows: protocol, cipher and the chain, leaf first, a root from our own store included where it was verified. */
export function describeTls(
  socket: TLSSocket,
): Pick<TlsLook, 'protocol' | 'cipher' | 'chain' | 'selfSigned'> {
  const chain: CertificateLook[] = [];
  let leaf: X509Certificate | undefined;
  const seen = new Set<string>();
  // The root of a verified chain comes only this way; it points to itself at the end.
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.raw && !seen.has(next.fingerprint256) && chain.length < chainCap) {
    seen.add(next.fingerprint256);
    try {
      const certificate = new X509Certificate(next.raw);
      chain.push(describe(certificate));
      leaf ??= certificate;
    } catch {
      // A certificate that Node cannot take apart ends what can be said of the chain.
      break;
    }
    next = next.issuerCertificate;
  }
  return {
    protocol: socket.getProtocol() ?? undefined,
    cipher: socket.getCipher()?.name,
    chain,
    selfSigned: leaf !== undefined && leaf.subject === leaf.issuer && signedByItself(leaf),
  };
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
  };
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
