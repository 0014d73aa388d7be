import type { Value } from '../../lab/directory/entry.ts';

/** One record to be written. */
export interface Entry {
  dn: string;
  values: [name: string, value: Value][];
}
/** LDIF content records (RFC 2849); everything that is not plain ASCII goes out as base64. */
export function print(entries: readonly Entry[]): string {
  return entries
    .map(({ dn, values }) =>
      [['dn', dn] as [string, Value], ...values]
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
/** The DN above, '' at the top. Escaped commas stay inside their part. */
export const parent = (dn: string): string => dn.replace(/^(\\.|[^,\\])*,?/, '');
/** The value of the first part: Anna of CN=Anna,DC=test. */
export const rdn = (dn: string): string => {
  const above = parent(dn);
  const own = above ? dn.slice(0, -above.length - 1) : dn;
  return own.slice(own.indexOf('=') + 1).replace(/\\(.)/g, '$1');
};
/** A binary SID as text (MS-DTYP 2.4.2). */
export function sidText(bytes: Buffer): string {
  const parts = Array.from({ length: bytes[1]! }, (_, index) => bytes.readUInt32LE(8 + 4 * index));
  return ['S', bytes[0]!, bytes.readUIntBE(2, 6), ...parts].join('-');
}
