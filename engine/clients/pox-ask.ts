import type { PoxAnswer } from '../facts/lookup.ts';
import { openSession, type Session } from './http-session.ts';
import { type Account, type Asking, get, pathOf } from './peek-http.ts';
import { poxRequest, readPox, readSoap, soapRequest } from './pox.ts';

/** The server has no such service, or none that takes this method. */
export const isMissing = (status: number): boolean => status === 404 || status === 405;

/** Address of the SOAP service beside the plain XML one; undefined where the URL is not the usual one. */
export function soapUrl(url: URL): URL | undefined {
  const path = url.pathname.replace(/\/autodiscover\.xml$/i, '/autodiscover.svc');
  return path === url.pathname ? undefined : new URL(path, url);
}

/**
 * Asks for the person's settings as the service account, by Basic over a new verified connection (one that carries no
 * half-done NTLM): plain XML first, SOAP where the server has no plain XML. The caller has made sure of host,
 * verification and offer. An HTTP error is told as "http-401".
 * @param soapOnly plain XML is known to be missing
 */
export async function askSettings(
  address: string,
  account: Account,
  asking: Asking,
  soapOnly = false,
): Promise<PoxAnswer | undefined> {
  const socket = await asking.again();
  if (!socket) return undefined;
  const secret = Buffer.from(`${account.user}:${account.password}`, 'utf8').toString('base64');
  const soap = soapUrl(asking.url);
  const session = openSession(socket);
  const send = (url: URL, body: string) => post(session, secret, url, body, asking);
  let result = soapOnly ? undefined : await send(asking.url, poxRequest(address));
  let answer: PoxAnswer | undefined;
  if (result?.ok && !isMissing(result.answer.status)) answer = readOr(result.answer, readPox);
  else if (soap && (soapOnly || result?.ok)) {
    result = await send(soap, soapRequest(address, soap.href));
    if (result.ok) answer = { via: 'soap', ...readOr(result.answer, readSoap) };
  } else if (result?.ok) answer = { errorCode: `http-${result.answer.status}` };
  return answer && !tells(answer, [account.password, secret]) ? answer : undefined;
}

function post(session: Session, secret: string, url: URL, body: string, { maxBytes, deadline }: Asking) {
  const headers = { Authorization: `Basic ${secret}`, 'Content-Type': 'text/xml; charset=utf-8' };
  const sent = { method: 'POST', host: url.host, path: pathOf(url), headers, body } as const;
  return session.exchange(sent, maxBytes, deadline);
}

function readOr(
  { status, body }: { status: number; body: string },
  read: (xml: string) => PoxAnswer | undefined,
): PoxAnswer | undefined {
  // A SOAP fault comes with status 500.
  const told = status === 200 || status === 500 ? read(body) : undefined;
  return told ?? (status === 200 ? undefined : { errorCode: `http-${status}` });
}

/** A server may send back what it was sent; the secret goes no further, in whatever form. */
function tells(answer: PoxAnswer, secrets: readonly string[]): boolean {
  const told = Object.values(answer).flatMap((value) => [value, unquoted(value)]);
  return told.some((value) => secrets.some((secret) => value.includes(secret)));
}
/** Percent escapes resolved, where they can be: an address may carry any text in them. */
function unquoted(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}

/** The schemes that the SOAP service offers to somebody without an account; [] where it is not there either. */
export async function soapSchemes(session: Session, asking: Asking): Promise<readonly string[]> {
  const url = soapUrl(asking.url);
  if (!url || !session.alive()) return [];
  const result = await get(session, { ...asking, url });
  return result.ok && result.answer.status === 401 ? result.answer.authenticate : [];
}
