import { generateKeyPairSync } from 'node:crypto';
import { makeCertificate } from '../../../lab/web/certificate.ts';

const day = 86_400_000;
const pair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
const [root, stranger] = [pair(), pair()];
const authorityName = 'Test web authority';
const ago = (days: number): Date => new Date(Date.now() - days * day);

export type Fault = 'expired' | 'not-yet' | 'self-signed' | 'untrusted';
export interface Keys {
  cert: string;
  key: string;
}

/** The authority that the tests' clients trust, PEM. */
export const authority = makeCertificate({
  commonName: authorityName,
  issuer: authorityName,
  names: [],
  from: ago(100),
  to: ago(-100),
  authority: true,
  key: root,
  signer: root,
});

/** A server's key and certificate for these names, faulty on demand. */
export function keysFor(names: readonly string[], fault?: Fault): Keys {
  const key = pair();
  const [from, to] =
    fault === 'expired' ? [ago(30), ago(2)] : fault === 'not-yet' ? [ago(-2), ago(-30)] : [ago(30), ago(-30)];
  const issuers = {
    'self-signed': { issuer: names[0]!, signer: key },
    untrusted: { issuer: 'Somebody else', signer: stranger },
  };
  const issued =
    fault === 'self-signed' || fault === 'untrusted'
      ? issuers[fault]
      : { issuer: authorityName, signer: root };
  const cert = makeCertificate({ commonName: names[0]!, names, from, to, authority: false, key, ...issued });
  return { cert, key: key.export({ type: 'pkcs8', format: 'pem' }) as string };
}

/** As an authority below the first one issues: the leaf alone, and its issuer's certificate to send along or not. */
export function keysBelow(names: readonly string[]): Keys & { intermediate: string } {
  const [key, middle] = [pair(), pair()];
  const issuer = 'Test web issuing authority';
  const valid = { from: ago(30), to: ago(-30) };
  const intermediate = makeCertificate({
    ...valid,
    commonName: issuer,
    issuer: authorityName,
    names: [],
    authority: true,
    key: middle,
    signer: root,
  });
  const leaf = { ...valid, commonName: names[0]!, issuer, names, authority: false, key, signer: middle };
  return {
    cert: makeCertificate(leaf),
    key: key.export({ type: 'pkcs8', format: 'pem' }) as string,
    intermediate,
  };
}
