import type { HttpLook } from '../facts/lookup.ts';

/** One entry of a WWW-Authenticate header: a scheme with its token or parameters. */
export interface SchemeOffer {
  /** as sent */
  scheme: string;
  token?: string;
  /** names in lower case, quotes taken off */
  parameters: Record<string, string>;
}

/** name=value; a token may end in "=" as well, but has nothing behind it */
const parameter = /^([!#$%&'*+.^_`|~\w-]+)\s*=\s*(?!=)(\S.*)$/s;
const offerCap = 32;
const textCap = 1000;

/**
 * Reads all WWW-Authenticate values, whether sent as several headers or joined by commas (RFC 9110, 11.6.1).
 * Tolerant: what cannot be read is skipped. Never throws.
 */
export function readOffers(values: readonly string[]): SchemeOffer[] {
  const offers: SchemeOffer[] = [];
  for (const part of values.flatMap(commaParts)) {
    const named = parameter.exec(part);
    const last = offers.at(-1);
    if (named && last) {
      set(last, named[1]!, named[2]!);
      continue;
    }
    const [, scheme, rest] = /^([!#$%&'*+.^_`|~\w-]+)(?:\s+(.*))?$/s.exec(part) ?? [];
    if (!scheme || offers.length >= offerCap) continue;
    const offer: SchemeOffer = { scheme: scheme.slice(0, 64), parameters: {} };
    const first = parameter.exec(rest ?? '');
    if (first) set(offer, first[1]!, first[2]!);
    else if (rest) offer.token = rest;
    offers.push(offer);
  }
  return offers;
}

function set(offer: SchemeOffer, name: string, value: string): void {
  const plain = /^"(.*?)"?$/s.exec(value)?.[1]?.replace(/\\(.)/gs, '$1') ?? value;
  // A map without a prototype: a parameter may be called anything.
  if (!Object.hasOwn(offer.parameters, name.toLowerCase()))
    Object.defineProperty(offer.parameters, name.toLowerCase(), {
      value: plain.slice(0, textCap),
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

/** Parts between commas, commas inside quotes left alone. */
function commaParts(value: string): string[] {
  const parts: string[] = [];
  let [begin, quoted] = [0, false];
  for (let at = 0; at < value.length; at++) {
    const char = value[at];
    if (quoted && char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      parts.push(value.slice(begin, at));
      begin = at + 1;
    }
  }
  parts.push(value.slice(begin));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The scheme names, each once, in the order sent. */
export function schemesOf(offers: readonly SchemeOffer[]): string[] {
  return [...new Map(offers.map(({ scheme }) => [scheme.toLowerCase(), scheme])).values()];
}

/** What a Bearer challenge says of who it trusts (Exchange's app tokens and modern authentication). */
export function bearerOf(offers: readonly SchemeOffer[]): HttpLook['bearer'] {
  const bearer = offers.find(({ scheme }) => scheme.toLowerCase() === 'bearer');
  if (!bearer) return undefined;
  const { client_id, trusted_issuers, authorization_uri } = bearer.parameters;
  return {
    ...(client_id ? { clientId: client_id } : {}),
    ...(trusted_issuers ? { trustedIssuers: trusted_issuers } : {}),
    ...(authorization_uri ? { authorizationUri: authorization_uri } : {}),
  };
}
