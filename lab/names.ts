import { createHash } from 'node:crypto';

/** What a name is of; the same word is replaced differently in different kinds. */
export type NameKind = 'dns' | 'netbios' | 'forest' | 'person' | 'family' | 'word';

/**
 * Turns the lab's written names into the ones it runs under. Without a seed they stay; with one, every forest,
 * domain, host label, NetBIOS name and person gets another, always the same for the same seed, so that no
 * verdict can hang on a name. Labels that have a meaning of their own in a protocol are kept.
 */
export interface Names {
  readonly seed?: string;
  word(kind: NameKind, canonical: string): string;
  /** a DNS name, label by label */
  dns(canonical: string): string;
  /** local@domain, with or without a prefix such as sip: */
  address(canonical: string): string;
  /** letter case as a proper name: Anna */
  proper(kind: NameKind, canonical: string): string;
}

const kept = new Set(['autodiscover', 'localhost', 'test', '_autodiscover', '_tcp', '_ldap', '_kerberos']);
/** Exchange Online is known by its real names; they are never replaced. Below the second one lie tenants' names. */
const realDomain = 'outlook.com';
const tenants = '.mail.onmicrosoft.com';

export function makeNames(seed?: string): Names {
  const taken = new Map<string, string>();
  const used = new Set<string>();
  const word = (kind: NameKind, canonical: string): string => {
    if (seed === undefined) return canonical;
    const key = `${kind}:${canonical.toLowerCase()}`;
    let made = taken.get(key);
    for (let attempt = 0; made === undefined; attempt += 1) {
      const candidate = pseudoWord(`${seed}:${key}:${attempt}`);
      if (!used.has(candidate)) made = candidate;
    }
    taken.set(key, made);
    used.add(made);
    return kind === 'netbios' ? made.toUpperCase() : made;
  };
  const dns = (canonical: string): string => {
    const name = canonical.toLowerCase();
    if (name === realDomain || name.endsWith(`.${realDomain}`)) return name;
    if (name.endsWith(tenants)) return word('dns', name.slice(0, -tenants.length)) + tenants;
    return name
      .split('.')
      .map((label) => (kept.has(label) ? label : word('dns', label)))
      .join('.');
  };
  const address = (canonical: string): string => {
    const [, prefix = '', local = '', domain = ''] = /^(?:([a-z]+:))?([^@]*)@(.+)$/i.exec(canonical) ?? [];
    const renamed = local
      .split('.')
      .map((part) => word('person', part))
      .join('.');
    return `${prefix}${renamed}@${dns(domain)}`;
  };
  return {
    seed,
    word,
    dns,
    address,
    proper: (kind, canonical) => {
      const made = word(kind, canonical);
      return made.charAt(0).toUpperCase() + made.slice(1);
    },
  };
}

/** A pronounceable word of six to eight letters, made from a hash. */
function pseudoWord(from: string): string {
  const bytes = createHash('sha256').update(from).digest();
  const consonants = 'bdfgklmnprstvz';
  const vowels = 'aeiou';
  let made = '';
  for (let index = 0; index < 3 + ((bytes[31] ?? 0) % 2); index += 1) {
    made += consonants[(bytes[index * 2] ?? 0) % consonants.length];
    made += vowels[(bytes[index * 2 + 1] ?? 0) % vowels.length];
  }
  return made;
}
