import { dnKey, parentKey } from '../ldap/dn.ts';

/** Text, or bytes where the directory holds bytes (SIDs, GUIDs, pictures). */
export type Value = string | Buffer;

/** One object of a directory. */
export interface Entry {
  dn: string;
  /** comparable form of the DN and of the one above it */
  key: string;
  parent: string;
  /** by lower-case attribute name */
  attributes: Map<string, { name: string; values: Value[] }>;
  /** only accounts that can bind have one */
  password?: string;
  lockedOut?: boolean;
}

/** Attribute values as written in the builders; undefined and empty lists are left out. */
export type Attributes = Record<string, Value | readonly Value[] | undefined>;

/** Makes an entry; `distinguishedName` and `cn`/`name` come from the DN. */
export function entry(
  dn: string,
  attributes: Attributes,
  account: { password?: string; lockedOut?: boolean } = {},
): Entry {
  const key = dnKey(dn);
  const made: Entry = { dn, key, parent: parentKey(key), attributes: new Map(), ...account };
  const rdn = /^([a-z]+)=((?:[^,\\]|\\.)*)/i.exec(dn);
  const given: Attributes = { ...attributes, distinguishedName: dn };
  if (rdn?.[1]?.toUpperCase() === 'CN') {
    given.cn = rdn[2];
    given.name = rdn[2];
  }
  for (const [name, value] of Object.entries(given)) {
    const values = value === undefined ? [] : Array.isArray(value) ? [...value] : [value as Value];
    if (values.length > 0) made.attributes.set(name.toLowerCase(), { name, values });
  }
  return made;
}

export function valuesOf(of: Entry, attribute: string): readonly Value[] {
  return of.attributes.get(attribute.toLowerCase())?.values ?? [];
}

export function textOf(of: Entry, attribute: string): string | undefined {
  const value = valuesOf(of, attribute)[0];
  return value === undefined ? undefined : value.toString();
}
