import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { CertificateLook, TlsLook } from '../facts/lookup.ts';

const chainCap = 10;
const namesCap = 100;
const textCap = 500;

/** What a finished handshake shows: protocol, cipher and the chain, leaf first, a root from our own store included where it was verified. */
export function describeTls(
  socket: TLSSocket,
): Pick<TlsLook, 'protocol' | 'cipher' | 'chain' | 'selfSigned'> {
  const certificates: X509Certificate[] = [];
  let next = socket.getPeerX509Certificate();
  while (
    next &&
    certificates.length < chainCap &&
    !certificates.some((known) => known.raw.equals(next!.raw))
  ) {
    certificates.push(next);
    next = next.issuerCertificate;
  }
  const leaf = certificates[0];
  return {
    protocol: socket.getProtocol() ?? undefined,
    cipher: socket.getCipher()?.name,
    chain: certificates.map(describe),
    selfSigned: leaf !== undefined && leaf.subject === leaf.issuer && leaf.checkIssued(leaf),
  };
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
