import { createReadStream } from 'node:fs';
import type { Person } from '../facts/directory.ts';
import { type DirectoryPort, LookError, type Term } from '../probe.ts';
import type { GroupPort } from './groups.ts';
import { configurationFrom, isConfiguration } from './ldap-configuration.ts';
import { dnParts } from './ldap-dn.ts';
import { keyOf, keysOf } from './ldap-terms.ts';
import { isTrust, trustsFrom } from './ldap-trusts.ts';
import { ldifColumns } from './ldif-columns.ts';
import { ldifGroups } from './ldif-groups.ts';
import { readLdif } from './ldif-text.ts';
import { isPerson, personFrom } from './person-from-entry.ts';
import type { DirectoryEntry } from './person-from-values.ts';

const mostFound = 50;

/**
 * An export instead of a live directory, with the same answers to the same questions. The file is read once;
 * people, trusts and what counts of the configuration are kept, photos and everything else are not.
 * Errors: LdifError (a LookError malformed) naming the line; LookError not-found or denied where the file cannot be read.
 */
export async function createLdifDirectory(settings: {
  forest: string;
  file: string;
  /** group membership is kept too: some MB for a large forest, needed only where groups give roles */
  groups?: boolean;
}): Promise<DirectoryPort & GroupPort> {
  const { forest, file } = settings;
  const groups = settings.groups ? ldifGroups() : undefined;
  // one person in place of a list of one: an export of 100,000 people has close to a million keys
  const byKey = new Map<string, Person | Person[]>();
  const everybody: Person[] = [];
  const seen = new Set<string>();
  const trusts: DirectoryEntry[] = [];
  const configured = new Map<string, DirectoryEntry>();
  const columns = ldifColumns();
  let systemSeen = false;

  const take = (entry: DirectoryEntry) => {
    systemSeen ||= isUnderSystem(entry.dn);
    groups?.take(entry);
    if (isTrust(entry)) {
      trusts.push(entry);
      systemSeen = true;
      return;
    }
    if (isConfiguration(entry)) configured.set(entry.dn.toLowerCase(), entry);
    if (!isPerson(entry)) return;
    columns.take(entry);
    const person = personFrom(entry, forest);
    // exports of overlapping parts, put together in one file, hold an object twice
    if (seen.has(person.dn.toLowerCase())) return;
    seen.add(person.dn.toLowerCase());
    everybody.push(person);
    for (const key of keysOf(person)) {
      const there = byKey.get(key);
      if (Array.isArray(there)) there.push(person);
      else byKey.set(key, there ? [there, person] : person);
    }
  };

  try {
    for await (const entries of readLdif(createReadStream(file))) entries.forEach(take);
  } catch (error) {
    if (error instanceof LookError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new LookError(code === 'EACCES' || code === 'EPERM' ? 'denied' : 'not-found', `${code} ${file}`);
  }

  const unread = columns.unread();
  if (unread.length > 0) for (const person of everybody) person.unread = unread;

  return {
    forest,
    async find(terms: readonly Term[]) {
      const found = new Set(terms.flatMap((term) => byKey.get(keyOf(term) ?? '') ?? []));
      if (found.size > mostFound) throw new LookError('ambiguous', `>${mostFound}`);
      return [...found];
    },
    async trusts() {
      // an export of the users alone says nothing about trusts
      if (!systemSeen) throw new LookError('not-configured', 'no CN=System in the export');
      return trustsFrom(trusts);
    },
    covers: (group) => groups?.covers(group) ?? false,
    isMember: async (upn, wanted) => groups?.isMember(upn, wanted) ?? false,
    async configuration() {
      // an export of the users alone says nothing about the configuration
      if (configured.size === 0) throw new LookError('not-configured', 'no CN=Configuration in the export');
      return configurationFrom([...configured.values()]);
    },
    async *people() {
      for (const person of everybody) if (person.lync) yield person;
    },
  };
}

/** Somewhere below CN=System,DC=…: the part of a domain where trusts are kept. */
function isUnderSystem(dn: string): boolean {
  const parts = dnParts(dn) ?? [];
  const firstDc = parts.findIndex(({ type }) => type === 'DC');
  const top = parts[firstDc - 1];
  return top !== undefined && top.type === 'CN' && top.value.toLowerCase() === 'system';
}
