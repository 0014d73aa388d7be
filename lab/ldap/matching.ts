import { type Entry, type Value, valuesOf } from '../directory/entry.ts';
import { isSid, sidBytes } from '../directory/sid.ts';
import { dnKey } from './dn.ts';

/** How AD's schema compares the attributes the lab holds; everything else is text without case. */
const sids = new Set([
  'objectsid',
  'sidhistory',
  'msrtcsip-originatorsid',
  'msexchmasteraccountsid',
  'securityidentifier',
]);
const octets = new Set(['objectguid', 'msexchmailboxguid', 'thumbnailphoto', 'msds-trustforesttrustinfo']);
const dns = new Set([
  'distinguishedname',
  'member',
  'memberof',
  'manager',
  'homemdb',
  'msrtcsip-primaryhomeserver',
  'msexchumrecipientdialplanlink',
  'ncname',
]);
/** class names that AD expands to the DN of their category (both user and contact are Person) */
const categories: Record<string, string> = {
  user: 'person',
  contact: 'person',
  inetorgperson: 'person',
  trusteddomain: 'trusted-domain',
  serviceconnectionpoint: 'service-connection-point',
  organizationalunit: 'organizational-unit',
};

export function isBinary(attribute: string): boolean {
  const name = attribute.toLowerCase();
  return sids.has(name) || octets.has(name);
}

/** Whether a stored value equals an asserted one under the attribute's own rule. */
export function equals(attribute: string, stored: Value, asserted: Buffer): boolean {
  const name = attribute.toLowerCase();
  if (sids.has(name)) {
    const text = asserted.toString('latin1');
    const wanted = isSid(text) ? sidBytes(text) : asserted;
    return bytesOf(stored).equals(wanted);
  }
  if (octets.has(name)) return bytesOf(stored).equals(asserted);
  const text = asserted.toString('utf8');
  if (name === 'objectcategory') return sameCategory(stored.toString(), text);
  if (dns.has(name)) return dnKey(stored.toString()) === dnKey(text);
  return fold(stored) === fold(text);
}

/** -1, 0, 1; whole numbers by value, everything else as text. */
export function compare(stored: Value, asserted: Buffer): number {
  const left = stored.toString();
  const right = asserted.toString('utf8');
  if (/^-?\d{1,19}$/.test(left) && /^-?\d{1,19}$/.test(right)) {
    const difference = BigInt(left) - BigInt(right);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  return fold(left) < fold(right) ? -1 : fold(left) > fold(right) ? 1 : 0;
}

export function fold(value: Value): string {
  return value.toString().toLowerCase();
}

function bytesOf(value: Value): Buffer {
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
}

function sameCategory(stored: string, asserted: string): boolean {
  if (asserted.includes('=')) return dnKey(stored) === dnKey(asserted);
  const wanted = categories[asserted.toLowerCase()] ?? asserted.toLowerCase();
  return dnKey(stored).startsWith(`cn=${wanted},`);
}

/** Attributes of ambiguous name resolution, as AD sets them by default. */
const anrAttributes = [
  'displayName',
  'givenName',
  'sn',
  'sAMAccountName',
  'name',
  'mail',
  'mailNickname',
  'proxyAddresses',
];

/** Whether the entry's name-like attributes begin with the text (AD's `anr`). */
export function matchesAnr(candidate: Entry, asserted: Buffer): boolean {
  const wanted = fold(asserted.toString('utf8'));
  return anrAttributes.some((attribute) =>
    valuesOf(candidate, attribute).some((value) => {
      const text = fold(value);
      return text.startsWith(wanted) || text.startsWith(`smtp:${wanted}`);
    }),
  );
}
