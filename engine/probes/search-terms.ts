import type { Person } from '../facts/directory.ts';
import type { Term } from '../probe.ts';

/** The longest name asked for: a mail address has at most 254 characters (RFC 5321), a UPN 1024 in theory. */
const longest = 320;

export type Asked =
  | { kind: 'address' | 'sip'; terms: Term[] }
  /** an account name; domain is the NetBIOS or DNS name before the backslash, where there is one */
  | { kind: 'account'; terms: Term[]; domain?: string }
  /** one entry, as it was chosen among several */
  | { kind: 'dn'; terms: Term[] }
  /** not looked for at all, and why */
  | { kind: 'refused'; why: 'guest' | 'empty' | 'too-long' | 'malformed' };

/**
 * What a person was asked for as, turned into search terms: SIP address (with or without sip:), mail, UPN,
 * DOMAIN\account or account, or the name of an entry. A display name proves nothing: nameTerms looks for one.
 */
export function termsFor(who: string): Asked {
  const text = who.trim();
  if (text === '') return { kind: 'refused', why: 'empty' };
  if (text.length > longest) return { kind: 'refused', why: 'too-long' };
  // control characters and the mark of bytes that were no UTF-8 are in no name
  if (/[\u0000-\u001f\u007f\ufffd]/.test(text)) return { kind: 'refused', why: 'malformed' };
  if (/#ext#/i.test(text)) return { kind: 'refused', why: 'guest' };
  const sip = /^sips?:/i.test(text);
  const address = text.replace(/^(?:sips?|smtp|mailto):/i, '');
  if (sip) return { kind: 'sip', terms: [{ attribute: 'sip', value: address }, proxy('sip', address)] };
  if (address.includes('@')) {
    return {
      kind: 'address',
      terms: [
        { attribute: 'sip', value: address },
        { attribute: 'mail', value: address },
        proxy('smtp', address),
        proxy('sip', address),
        { attribute: 'upn', value: address },
      ],
    };
  }
  if (/^cn=.+,\s*dc=/i.test(text)) return { kind: 'dn', terms: [{ attribute: 'dn', value: text }] };
  const slash = text.indexOf('\\');
  const account: Term = { attribute: 'sam', value: text.slice(slash + 1) };
  if (account.value === '') return { kind: 'refused', why: 'malformed' };
  return { kind: 'account', terms: [account], domain: slash < 0 ? undefined : text.slice(0, slash) };
}

/** A first, last or display name, where nothing else was found by the text. */
export const nameTerms = (who: string): Term[] => [{ attribute: 'name', value: who.trim() }];

export function proxy(scheme: 'sip' | 'smtp', address: string): Term {
  return { attribute: 'proxy', value: `${scheme}:${address}` };
}

/** Addresses of a proxy scheme, lower case, without the prefix. */
export function proxiesOf(person: Person, scheme: 'sip' | 'smtp'): string[] {
  return person.proxyAddresses
    .filter((value) => value.toLowerCase().startsWith(`${scheme}:`))
    .map((value) => lower(value.slice(scheme.length + 1)));
}

/** Mail addresses of a person: mail and smtp proxies, lower case, each once. */
export function mailsOf(person: Person): string[] {
  return unique([...(person.mail ? [lower(person.mail)] : []), ...proxiesOf(person, 'smtp')]);
}

export const lower = (value: string) => value.trim().toLowerCase();

export function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Terms without repeats; case does not count. */
export function uniqueTerms(terms: readonly Term[]): Term[] {
  const seen = new Map(terms.map((term) => [`${term.attribute} ${lower(term.value)}`, term]));
  return [...seen.values()];
}
