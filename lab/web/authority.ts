import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { makeCertificate } from './certificate.ts';

/** How a certificate is wrong, if at all. */
export type CertificateKind = 'good' | 'expired' | 'self-signed' | 'untrusted';

/** The lab's certificate authority. Everything it makes lives as long as the process. */
export interface Authority {
  /** PEM of the root that a client should trust */
  readonly pem: string;
  /** TLS credentials for these names; the first is the common name. The same question gets the same answer. */
  context(names: readonly string[], kind?: CertificateKind): SecureContext;
}

const DAY = 24 * 60 * 60 * 1000;

/** Makes a root and keeps it in memory; `now` is the moment certificates are valid around. */
export function makeAuthority(now: Date = new Date()): Authority {
  const day = (days: number) => new Date(now.getTime() + days * DAY);
  const root = 'UC Doctor Lab Root';
  const stranger = 'Somebody Else Root';
  const rootKey = newKey();
  const leafKey = newKey();
  const authority = (commonName: string, key: KeyObject) =>
    makeCertificate({
      commonName,
      issuer: commonName,
      names: [],
      from: day(-400),
      to: day(3650),
      authority: true,
      key,
      signer: key,
    });
  const pem = authority(root, rootKey);
  let strangerKey: KeyObject | undefined;
  const leafPem = leafKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const known = new Map<string, SecureContext>();

  const issue = (names: readonly string[], kind: CertificateKind): string => {
    const commonName = names[0] ?? 'localhost';
    const common = { commonName, names, authority: false, key: leafKey };
    const valid = { from: day(-30), to: day(700) };
    switch (kind) {
      case 'good':
        return makeCertificate({ ...common, ...valid, issuer: root, signer: rootKey });
      case 'expired':
        return makeCertificate({ ...common, from: day(-370), to: day(-5), issuer: root, signer: rootKey });
      case 'self-signed':
        return makeCertificate({ ...common, ...valid, issuer: commonName, signer: leafKey });
      case 'untrusted': {
        strangerKey ??= newKey();
        const leaf = makeCertificate({ ...common, ...valid, issuer: stranger, signer: strangerKey });
        return leaf + authority(stranger, strangerKey);
      }
    }
  };
  return {
    pem,
    context: (names, kind = 'good') => {
      const id = `${kind}:${names.join(',')}`;
      let context = known.get(id);
      if (!context) {
        context = createSecureContext({ cert: issue(names, kind), key: leafPem });
        known.set(id, context);
      }
      return context;
    },
  };
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
}
