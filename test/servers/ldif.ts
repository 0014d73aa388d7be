/** One LDIF record; a value is bytes where the text had "::". */
export interface Entry {
  dn: string;
  values: [name: string, value: string | Buffer][];
}
/** Reads LDIF content records (RFC 2849) without change types; folded lines are joined. */
export function parse(text: string): Entry[] {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\n /g, '')
    .split(/\n{2,}/)
    .map((block) =>
      block.split('\n').filter((line) => line && !line.startsWith('#') && !/^version:/i.test(line)),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(line))
    .filter((values) => values[0]?.[0].toLowerCase() === 'dn')
    .map(([dn, ...values]) => ({
      dn: dn![1].toString(),
      values: values.filter(([name]) => name.toLowerCase() !== 'changetype'),
    }));
}
function line(text: string): [string, string | Buffer] {
  const at = text.indexOf(':');
  const name = text.slice(0, at);
  if (text[at + 1] === ':') return [name, Buffer.from(text.slice(at + 2).trim(), 'base64')];
  return [name, text.slice(at + 1).trim()];
}
/** Writes records; everything that is not plain ASCII goes out as base64. */
export function print(entries: readonly Entry[]): string {
  return entries
    .map(({ dn, values }) =>
      [['dn', dn] as [string, string], ...values]
        .map(([name, value]) =>
          typeof value === 'string' && /^(?![ :<])[\x20-\x7e]*$/.test(value)
            ? `${name}: ${value}`
            : `${name}:: ${Buffer.from(value).toString('base64')}`,
        )
        .join('\n'),
    )
    .join('\n\n')
    .concat('\n\n');
}
export const first = (entry: Entry, name: string) =>
  entry.values.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
export const has = (entry: Entry, name: string, value: string) =>
  entry.values.some(
    ([each, its]) =>
      each.toLowerCase() === name.toLowerCase() && its.toString().toLowerCase() === value.toLowerCase(),
  );
/** The DN above, '' at the top. Escaped commas stay inside their part. */
export const parent = (dn: string): string => dn.replace(/^(\\.|[^,\\])*,?/, '');

/** A binary SID as text (MS-DTYP 2.4.2). */
export function sidText(bytes: Buffer): string {
  const parts = Array.from({ length: bytes[1]! }, (_, index) => bytes.readUInt32LE(8 + 4 * index));
  return ['S', bytes[0]!, bytes.readUIntBE(2, 6), ...parts].join('-');
}
/** The same back. */
export function sidBytes(text: string): Buffer {
  const [revision, authority, ...parts] = text.split('-').slice(1).map(Number);
  const bytes = Buffer.alloc(8 + 4 * parts.length);
  bytes[0] = revision!;
  bytes[1] = parts.length;
  bytes.writeUIntBE(authority!, 2, 6);
  for (const [index, part] of parts.entries()) bytes.writeUInt32LE(part, 8 + 4 * index);
  return bytes;
}
