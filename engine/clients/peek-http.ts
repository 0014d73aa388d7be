import type { Socket } from 'node:net';
import type { Challenge, HttpLook } from '../facts/lookup.ts';
import { isAutodiscoverBody, isLogonForm } from './http-body.ts';
import { bearerOf, readOffers, schemesOf } from './http-challenges.ts';
import { type Answer, openSession, type Session } from './http-session.ts';
import type { Deadline } from './net-deadline.ts';
import { readChallenge, type1 } from './ntlm.ts';

export interface Account {
  user: string;
  password: string;
}
/** Where and how far one look asks. */
export interface Asking {
  url: URL;
  maxBytes: number;
  deadline: Deadline;
  again(): Promise<Socket | undefined>;
}
const textCap = 2048;

const printable = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').slice(0, textCap);
export const pathOf = (url: URL): string => url.pathname + url.search;

/** The facts of an answer that are kept; of the body only what kind it is. */
export function describeHttp(answer: Answer, url: URL): HttpLook {
  const offers = readOffers(answer.authenticate);
  const contentType = answer.headers['content-type'];
  const location = redirectTarget(answer.headers.location, url.href);
  const { status, body } = answer;
  const { server } = answer.headers;
  const bearer = bearerOf(offers);
  return {
    status,
    ...(location ? { location } : {}),
    schemes: schemesOf(offers),
    ...(bearer ? { bearer } : {}),
    ...(contentType ? { contentType: printable(contentType) } : {}),
    ...(server ? { server: printable(String(server)) } : {}),
    logonForm: isLogonForm({ status, contentType, location, body }),
    autodiscoverBody: isAutodiscoverBody(body),
  };
}
/** Absolute, without user name and password; undefined where it is no URL. */
function redirectTarget(location: string | undefined, base: string): string | undefined {
  const target = location === undefined ? null : URL.parse(location, base);
  if (!target) return undefined;
  target.username = '';
  target.password = '';
  return target.href.length <= textCap ? target.href : undefined;
}

/** A GET without cookie or credential. */
export function get(session: Session, { url, maxBytes, deadline }: Asking) {
  return session.exchange({ method: 'GET', host: url.host, path: pathOf(url) }, maxBytes, deadline);
}

/**
 * Sends a type-1 message by NTLM, else by Negotiate, on the same connection; opens one new connection where the server
 * has closed it. No account is involved. Undefined where no challenge can be read.
 */
export async function askChallenge(
  session: Session,
  schemes: readonly string[],
  asking: Asking,
): Promise<Challenge | undefined> {
  const { url, maxBytes, deadline } = asking;
  const token = type1().toString('base64');
  let line = session;
  let fresh = false;
  for (const via of ['NTLM', 'Negotiate'] as const) {
    if (!schemes.some((scheme) => scheme.toLowerCase() === via.toLowerCase())) continue;
    for (;;) {
      if (!line.alive()) {
        const socket = fresh ? undefined : await asking.again();
        if (!socket) return undefined;
        line = openSession(socket);
        fresh = true;
      }
      const headers = { Authorization: `${via} ${token}` };
      const sent = { method: 'GET', host: url.host, path: pathOf(url), headers } as const;
      const result = await line.exchange(sent, maxBytes, deadline);
      if (!result.ok) continue;
      const challenge = readChallenge(result.answer.authenticate.join(', '), via);
      if (challenge) return challenge;
      break;
    }
  }
  return undefined;
}
