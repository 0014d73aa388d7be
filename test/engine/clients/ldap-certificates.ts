import { generateKeyPairSync } from 'node:crypto';
import { makeCertificate } from '../../../lab/web/certificate.ts';

const day = 24 * 60 * 60 * 1000;
const authorityName = 'Test directory authority';

export interface Keys {
  ca: string;
  cert: string;
  key: string;
}

/** A throw-away authority and one certificate of it for these names. */
export function makeKeys(names: readonly string[]): Keys {
  const pair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
  const [root, leaf] = [pair(), pair()];
  const common = {
    issuer: authorityName,
    signer: root,
    from: new Date(Date.now() - day),
    to: new Date(Date.now() + day),
  };
  const commonName = names[0] ?? '';
  return {
    ca: makeCertificate({ ...common, commonName: authorityName, names: [], authority: true, key: root }),
    cert: makeCertificate({ ...common, commonName, names, authority: false, key: leaf }),
    key: leaf.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
