/** Distinguished names from different servers, brought to one spelling (RFC 4514, written as Active Directory writes them). */

const hexPair = /^[0-9a-f]{2}$/i;
const special = /[",\\+<>;=]/g;

interface Part {
  type: string;
  value: string;
  /** what stood before it: ',' between names, '+' inside one name of several values */
  after: ',' | '+';
}

/** Splits a DN into its parts, values unescaped; undefined where it cannot be read. */
export function dnParts(dn: string): Part[] | undefined {
  if (dn.length > 8192) return undefined;
  const parts: Part[] = [];
  let at = 0;
  let after: Part['after'] = ',';
  while (at < dn.length) {
    const equals = dn.indexOf('=', at);
    if (equals < 0) return undefined;
    const type = dn.slice(at, equals).trim();
    if (!/^[A-Za-z][A-Za-z0-9-]*$|^\d+(\.\d+)*$/.test(type)) return undefined;
    const read = readValue(dn, equals + 1);
    if (!read) return undefined;
    parts.push({ type: type.toUpperCase(), value: read.value, after });
    after = dn[read.next - 1] === '+' ? '+' : ',';
    at = read.next;
  }
  return parts;
}

/** One value up to the next unescaped separator; hexadecimal pairs are bytes of UTF-8. */
function readValue(dn: string, start: number): { value: string; next: number } | undefined {
  let value = '';
  let bytes: number[] = [];
  let kept = 0; // length up to which blanks were escaped and so belong to the value
  const flush = () => {
    if (bytes.length === 0) return;
    value += Buffer.from(bytes).toString('utf8');
    bytes = [];
    kept = value.length;
  };
  let at = start;
  while (dn[at] === ' ') at += 1;
  for (; at < dn.length; at += 1) {
    const char = dn[at] as string;
    if (char === ',' || char === ';' || char === '+') break;
    if (char === '\\') {
      const pair = dn.slice(at + 1, at + 3);
      if (hexPair.test(pair)) {
        bytes.push(Number.parseInt(pair, 16));
        at += 2;
        continue;
      }
      if (at + 1 >= dn.length) return undefined;
      flush();
      value += dn[at + 1];
      at += 1;
      kept = value.length;
      continue;
    }
    flush();
    value += char;
  }
  flush();
  const head = value.slice(0, kept);
  return { value: head + value.slice(kept).trimEnd(), next: at + 1 };
}

function escaped(value: string): string {
  const inner = value
    .replace(special, (char) => `\\${char}`)
    .replace(/[\0\r\n]/g, (char) => `\\${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
  return inner.replace(/^[ #]/, '\\$&').replace(/ $/, '\\ ');
}

/**
 * One spelling for a DN: attribute types in upper case, no blanks between parts, escapes as Active Directory writes them.
 * OpenLDAP answers `cn=…,dc=…` for what was stored as `CN=…,DC=…`. What cannot be read is returned as it came.
 */
export function normalDn(dn: string): string {
  const parts = dnParts(dn);
  if (!parts) return dn;
  return parts
    .map(({ type, value, after }, index) => `${index === 0 ? '' : after}${type}=${escaped(value)}`)
    .join('');
}

/** True where every part is a DC: the root of a domain, which has a CN=System. */
export function isDomainRoot(dn: string): boolean {
  const parts = dnParts(dn);
  return parts !== undefined && parts.length > 0 && parts.every(({ type }) => type === 'DC');
}
