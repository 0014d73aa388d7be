import type { IncomingMessage, ServerResponse } from 'node:http';
import { challengeMessage, inSpnego, ntlmType } from './ntlm-challenge.ts';
import { behaviour, type Site } from './site.ts';

/** Paths at which an Exchange server wants to know who is asking. */
const protectedPath = /^\/(autodiscover\/autodiscover\.(xml|svc)|ews\/exchange\.asmx)(\/|$)/i;
const EXCHANGE_ONLINE = '00000002-0000-0ff1-ce00-000000000000';

/**
 * Answers as an Exchange front end does to somebody without an account: 401 with the offered schemes, and the
 * NTLM challenge when asked. `sawCredential` is told of every password or proof that arrives; none is accepted.
 */
export function answerExchange(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  sawCredential: () => void,
): void {
  const path = new URL(request.url ?? '/', 'https://lab').pathname;
  response.setHeader('Server', 'Microsoft-IIS/8.5');
  response.setHeader('X-Powered-By', 'ASP.NET');
  if (path === '/' || path.toLowerCase() === '/owa') {
    response.writeHead(302, { Location: '/owa/' }).end();
    return;
  }
  if (!protectedPath.test(path)) {
    response
      .writeHead(404, { 'Content-Type': 'text/html' })
      .end('<h2>404 - File or directory not found.</h2>');
    return;
  }
  response.setHeader('X-FEServer', site.identity.nbComputer);
  response.setHeader('WWW-Authenticate', challenges(site, request, sawCredential));
  response.writeHead(401).end();
}

function challenges(site: Site, request: IncomingMessage, sawCredential: () => void): string[] {
  const { schemes, clock } = behaviour(site);
  const host = site.hosts[0] ?? '';
  const offered = schemes.map((scheme) => {
    if (scheme === 'Basic') return `Basic realm="${host}"`;
    if (scheme === 'Bearer') {
      return `Bearer client_id="${EXCHANGE_ONLINE}", trusted_issuers="00000001-0000-0000-c000-000000000000@*", token_types="app_asserted_user_v1 service_asserted_app_v1", authorization_uri="https://login.windows.net/common/oauth2/authorize"`;
    }
    return scheme;
  });
  const [, scheme = '', token = ''] = /^(\w+)\s+(\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const wanted = schemes.find((one) => one.toLowerCase() === scheme.toLowerCase());
  if (token === '') return offered;
  if (wanted !== 'NTLM' && wanted !== 'Negotiate') {
    sawCredential();
    return offered;
  }
  const message = Buffer.from(token, 'base64');
  const start = message.indexOf('NTLMSSP\0', 0, 'latin1');
  const type = start < 0 ? undefined : ntlmType(message.subarray(start));
  if (type === 1) {
    const now = new Date(Date.now() + clock * 60_000);
    const challenge = challengeMessage(site.identity, now);
    return [`${wanted} ${(wanted === 'NTLM' ? challenge : inSpnego(challenge)).toString('base64')}`];
  }
  // a type 3 message, a Kerberos ticket or anything else that could prove an identity
  sawCredential();
  return offered;
}
