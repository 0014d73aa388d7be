/** Security identifiers and GUIDs, from bytes to text and back (MS-DTYP 2.4.2, 2.3.4). */

const maxSubAuthorities = 15;

/** Text form (S-1-5-21-…) of a binary SID; undefined where the bytes are not exactly one SID. */
export function sidText(bytes: Uint8Array): string | undefined {
  const count = bytes[1];
  if (bytes[0] !== 1 || count === undefined || count > maxSubAuthorities) return undefined;
  if (bytes.length !== 8 + 4 * count) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const high = view.getUint16(2);
  const low = view.getUint32(4);
  // MS-DTYP 2.4.2.1: decimal below 2^32, else twelve hexadecimal digits
  const authority =
    high === 0 ? `${low}` : `0x${high.toString(16).padStart(4, '0')}${low.toString(16).padStart(8, '0')}`;
  let text = `S-1-${authority}`;
  for (let index = 0; index < count; index += 1) text += `-${view.getUint32(8 + 4 * index, true)}`;
  return text;
}

/** Bytes of a text SID; undefined where the text is not one (numbers too big included). */
export function sidBytes(text: string): Buffer | undefined {
  if (text.length > 200) return undefined;
  const match = /^S-1-(0x[0-9a-f]{1,12}|\d{1,10})((?:-\d{1,10})*)$/i.exec(text.trim());
  if (!match) return undefined;
  const authority = Number(match[1]);
  const parts = (match[2] ?? '').split('-').slice(1).map(Number);
  if (parts.length > maxSubAuthorities || parts.some((part) => part > 0xffffffff)) return undefined;
  if (!match[1]?.startsWith('0') && authority > 0xffffffff) return undefined;
  const bytes = Buffer.alloc(8 + 4 * parts.length);
  bytes[0] = 1;
  bytes[1] = parts.length;
  bytes.writeUIntBE(authority, 2, 6);
  parts.forEach((part, index) => {
    bytes.writeUInt32LE(part, 8 + 4 * index);
  });
  return bytes;
}

/**
 * The SID in an attribute value, however it came: binary, text, or text kept as bytes
 * (exports and test servers hold text; live directories hold bytes).
 */
export function sidFrom(value: Uint8Array | string): string | undefined {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  const binary = sidText(bytes);
  if (binary) return binary;
  const text = sidBytes(typeof value === 'string' ? value : Buffer.from(value).toString('latin1'));
  return text && sidText(text);
}

/** Text form (lower case, with hyphens) of a 16-byte GUID as a directory stores it; undefined for other lengths. */
export function guidText(bytes: Uint8Array): string | undefined {
  if (bytes.length !== 16) return undefined;
  const hex = (...order: number[]) =>
    order.map((index) => (bytes[index] ?? 0).toString(16).padStart(2, '0')).join('');
  return `${hex(3, 2, 1, 0)}-${hex(5, 4)}-${hex(7, 6)}-${hex(8, 9)}-${hex(10, 11, 12, 13, 14, 15)}`;
}

/** The GUID in an attribute value: 16 bytes, or text with or without braces. */
export function guidFrom(value: Uint8Array | string): string | undefined {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  const binary = guidText(bytes);
  if (binary) return binary;
  if (bytes.length > 38) return undefined;
  const text = Buffer.from(bytes).toString('latin1').toLowerCase().replace(/[{}]/g, '');
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : undefined;
}
