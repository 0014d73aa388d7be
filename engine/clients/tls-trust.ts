import { constants } from 'node:crypto';
import { createSecureContext, getCACertificates, rootCertificates, type SecureContext } from 'node:tls';

export interface Trust {
  /** whether the company's own roots can be among the trusted ones: a CA file is configured, or the system's store was read */
  anchored: boolean;
  verified: SecureContext;
  /** verifies nothing and speaks old protocols and ciphers: only to describe what a verified look failed on */
  descriptive: SecureContext;
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

function makeTrust(ca: string | undefined): Trust {
  const system = getCACertificates('system');
  const roots = system.length > 0 ? system : rootCertificates;
  return {
    anchored: ca !== undefined || system.length > 0,
    verified: createSecureContext({ ca: ca === undefined ? [...roots] : [...roots, ca] }),
    descriptive: createSecureContext({
      minVersion: 'TLSv1',
      // Security level 0 is what lets OpenSSL 3 speak TLS 1.0, SHA-1 and short keys at all.
      ciphers: 'DEFAULT@SECLEVEL=0',
      secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    }),
  };
}
