import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export interface Oidc {
  url: string;
  /** signed with a published key that is endorsed for msteams */
  token(claims: JWTPayload, options?: { kid?: string; key?: CryptoKey; expires?: number }): Promise<string>;
  /** another key pair that nobody published */
  strangersKey: CryptoKey;
  stop(): Promise<void>;
}
export const issuer = 'https://issuer.example';

/** An OpenID provider on loopback, with real RSA keys. A new port each time: the SDK keeps keys by address. */
export async function startOidc(): Promise<Oidc> {
  const [mine, stranger] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(mine.publicKey)), kid: 'k1', use: 'sig', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const body =
      request.url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/.well-known/openid-configuration`,
    strangersKey: stranger.privateKey,
    token: (claims, { kid = 'k1', key = mine.privateKey, expires = 3600 } = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + expires)
        .sign(key),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
