import { AndFilter, EqualityFilter, type Filter, OrFilter, PresenceFilter } from 'ldapts';
import type { Person } from '../facts/directory.ts';
import type { Term } from '../probe.ts';
import { sidBytes, sidText } from './sid.ts';

const attributeOf: Record<Term['attribute'], string> = {
  sip: 'msRTCSIP-PrimaryUserAddress',
  mail: 'mail',
  proxy: 'proxyAddresses',
  upn: 'userPrincipalName',
  sam: 'sAMAccountName',
  dn: 'distinguishedName',
  name: 'displayName',
  sid: 'objectSid',
  'sid-history': 'sIDHistory',
  'originator-sid': 'msRTCSIP-OriginatorSid',
  'master-account-sid': 'msExchMasterAccountSid',
};

const equals = (attribute: string, value: string | Buffer) => new EqualityFilter({ attribute, value });

/**
 * Users and contacts: a group can hold the same addresses. Computers are users by their classes and are dropped afterwards,
 * since "not a computer" is undefined, and so no match at all, on a server without that class (RFC 4511 4.5.1.7).
 */
const person = () =>
  new OrFilter({ filters: [equals('objectClass', 'user'), equals('objectClass', 'contact')] });

/**
 * The filter for objects of which any term holds, built of typed filters: a value is bytes on the wire, never syntax.
 * Terms that cannot hold (a SID that is none, a blank) are left out; undefined where none is left.
 */
export function filterOf(terms: readonly Term[]): Filter | undefined {
  const filters = terms.flatMap(({ attribute, value }) => {
    const name = attributeOf[attribute];
    if (value.trim() === '') return [];
    if (attribute === 'sip') return [equals(name, `sip:${value}`)];
    if (attribute === 'name') return [name, 'cn', 'givenName', 'sn'].map((each) => equals(each, value));
    if (!attribute.includes('sid')) return [equals(name, value)];
    const bytes = sidBytes(value);
    return bytes ? [equals(name, bytes)] : [];
  });
  return filters.length === 0 ? undefined : new AndFilter({ filters: [person(), new OrFilter({ filters })] });
}

/** The filter for everybody with a SIP address. */
export function everybody(): Filter {
  return new AndFilter({
    filters: [person(), new PresenceFilter({ attribute: 'msRTCSIP-PrimaryUserAddress' })],
  });
}

/** A value as it is compared: blanks at the ends and case do not count, accents do. */
export const compared = (value: string) => value.normalize('NFC').trim().toLowerCase();

const canonicalSid = (text: string) => {
  const bytes = sidBytes(text);
  return bytes ? sidText(bytes) : undefined;
};

/** What a term is found under, the same for a term and for the values of a person; undefined where it cannot hold. */
export function keyOf({ attribute, value }: Term): string | undefined {
  const text = attribute.includes('sid') ? canonicalSid(value) : compared(value);
  return text ? `${attribute} ${text}` : undefined;
}

/** The display name, the name of the entry, and each word of them: a first name is a word of it. */
function namesOf({ displayName, dn }: Person): string[] {
  const entry = /^cn=((?:[^,\\]|\\.)+)/i.exec(dn)?.[1]?.replace(/\\(.)/g, '$1');
  const whole = [displayName, entry].filter((name) => name !== undefined);
  return [...new Set(whole.flatMap((name) => [name, ...name.split(/[\s,]+/)]))].filter(
    (name) => name.length > 1,
  );
}

/** Every key under which a person is found. */
export function keysOf(one: Person): string[] {
  const terms: [Term['attribute'], (string | undefined)[]][] = [
    ['sip', [one.lync?.sip]],
    ['mail', [one.mail]],
    ['proxy', one.proxyAddresses],
    ['upn', [one.upn]],
    ['sam', [one.sam]],
    ['dn', [one.dn]],
    ['name', namesOf(one)],
    ['sid', [one.sid]],
    ['sid-history', one.sidHistory],
    ['originator-sid', [one.lync?.originatorSid]],
    ['master-account-sid', [one.exchange?.masterAccountSid]],
  ];
  return terms.flatMap(([attribute, values]) =>
    values.flatMap((value) => (value === undefined ? [] : (keyOf({ attribute, value }) ?? []))),
  );
}

/**
 * True where a term really holds. Asked of live answers too: Active Directory compares without accents,
 * so that a look for josé finds jose.
 */
export function holdsAny(one: Person, terms: readonly Term[]): boolean {
  const keys = new Set(keysOf(one));
  return terms.some((term) => keys.has(keyOf(term) ?? ''));
}
