/** What a directory entry is made of, live or from an export: values as bytes, as text, or a mix. */
export type EntryValue = Buffer | string | readonly (Buffer | string)[];
export interface DirectoryEntry {
  dn: string;
  [attribute: string]: EntryValue;
}

/** An entry read by attribute names in any case. */
export interface Values {
  /** every value as it came; [] where the attribute is absent, empty or unreadable */
  all(name: string): readonly (Buffer | string)[];
  /** every value as text, empty ones left out */
  texts(name: string): string[];
  /** the first value as text */
  text(name: string): string | undefined;
  /** the first value where it is a whole number JavaScript can hold */
  number(name: string): number | undefined;
  has(name: string): boolean;
}

const asText = (value: Buffer | string) => (typeof value === 'string' ? value : value.toString('utf8'));

/**
 * Attribute options are cut off for `;binary` and `;range=0-1499` (the first part of a long list, MS-ADTS 3.1.1.3.1.3.3);
 * other options, such as a language, make another attribute.
 */
export function valuesOf(entry: DirectoryEntry): Values {
  const byName = new Map<string, readonly (Buffer | string)[]>();
  for (const name of Object.keys(entry)) {
    if (name === 'dn') continue;
    const value = entry[name] as EntryValue;
    const list = typeof value === 'string' || Buffer.isBuffer(value) ? [value] : value;
    const lower = name.toLowerCase();
    const key = lower.includes(';') ? lower.replace(/;(?:binary|range=.*)$/, '') : lower;
    byName.set(key, byName.get(key)?.concat(list) ?? list);
  }
  const all = (name: string) => byName.get(name.toLowerCase()) ?? [];
  const texts = (name: string) =>
    all(name)
      .map(asText)
      .filter((text) => text !== '');
  return {
    all,
    texts,
    text: (name) => texts(name)[0],
    number: (name) => {
      const text = texts(name)[0];
      return text !== undefined && /^-?\d{1,16}$/.test(text) ? Number(text) : undefined;
    },
    has: (name) => all(name).some((value) => value.length > 0),
  };
}
