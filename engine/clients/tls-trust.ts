import { constants, X509Certificate } from 'node:crypto';
import { createSecureContext, getCACertificates, rootCertificates, type SecureContext } from 'node:tls';
import type { TlsVersion } from '../facts/lookup.ts';

/** What our own store holds of a certificate: a root (it issued itself) or one that should come from the server. */
export type Held = 'root' | 'intermediate' | undefined;
export interface Trust {
  /** whether the company's own roots can be among the trusted ones: a CA file is configured, or the system's store was read */
  anchored: boolean;
  verified: SecureContext;
  /** verifies nothing and speaks old protocols and ciphers: only to describe what a verified look failed on */
  descriptive: SecureContext;
  /** as descriptive, but for these versions alone, and knowing no certificate: what it shows was sent */
  limited(least: TlsVersion, most: TlsVersion): SecureContext;
  /** whether this very certificate is in our store */
  holds(certificate: X509Certificate): boolean;
  /** whether the issuer of this certificate is */
  holdsIssuerOf(certificate: X509Certificate): Held;
}

/**
 * Makes the trust once, at the first look (parsing the roots takes tens of milliseconds): the system's store, or Node's
 * bundled roots where there is none, and the configured CA besides: a client, too, trusts public roots beside its company's.
 */
export function lazyTrust(ca: string | undefined): () => Trust {
  let trust: Trust | undefined;
  return () => {
    trust ??= makeTrust(ca);
    return trust;
  };
}

const lax = {
  // Security level 0 is what lets OpenSSL 3 speak TLS 1.0, SHA-1 and short keys at all.
  ciphers: 'DEFAULT@SECLEVEL=0',
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
};

function makeTrust(ca: string | undefined): Trust {
  const system = getCACertificates('system');
  const roots = system.length > 0 ? system : rootCertificates;
  const trusted = ca === undefined ? [...roots] : [...roots, ca];
  let [texts, store]: [Set<string>?, X509Certificate[]?] = [];
  const stored = (): X509Certificate[] => {
    store ??= trusted.flatMap(blocksIn).flatMap(certificateIn);
    return store;
  };
  const kind = (found: X509Certificate | undefined): Held =>
    found && (found.subject === found.issuer ? 'root' : 'intermediate');
  const limits = new Map<string, SecureContext>();
  return {
    anchored: ca !== undefined || system.length > 0,
    verified: createSecureContext({ ca: trusted }),
    descriptive: createSecureContext({ ...lax, minVersion: 'TLSv1' }),
    limited(least, most) {
      const name = `${least} ${most}`;
      const made =
        limits.get(name) ?? createSecureContext({ ...lax, ca: [], minVersion: least, maxVersion: most });
      limits.set(name, made);
      return made;
    },
    holds(certificate) {
      // Asked at every verified look: as text, since taking hundreds of certificates apart costs milliseconds.
      texts ??= new Set(trusted.flatMap(blocksIn).map(bodyOf));
      return texts.has(certificate.raw.toString('base64'));
    },
    holdsIssuerOf(certificate) {
      const named = stored().filter(({ subject }) => subject === certificate.issuer);
      const issuers = named.filter((each) => certificate.checkIssued(each));
      return kind(issuers.find(({ subject, issuer }) => subject === issuer) ?? issuers[0]);
    },
  };
}

const marks = /-----(?:BEGIN|END) (?:TRUSTED )?CERTIFICATE-----/;
/** The certificates of a PEM text, each as base64 in lines. */
const blocksIn = (pem: string): string[] => pem.split(marks).filter((_, index) => index % 2 === 1);
const bodyOf = (block: string): string => block.replace(/\s+/g, '');

/** [] where Node cannot take it apart. */
function certificateIn(block: string): X509Certificate[] {
  try {
    return [new X509Certificate(Buffer.from(block, 'base64'))];
  } catch {
    return [];
  }
}
