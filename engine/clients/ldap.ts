import { EqualityFilter, PresenceFilter } from 'ldapts';
import type { Person, TrustObject } from '../facts/directory.ts';
import { type DirectoryPort, LookError, type Term } from '../probe.ts';
import type { GroupPort } from './groups.ts';
import { configurationFrom } from './ldap-configuration.ts';
import { readConfiguration } from './ldap-configuration-read.ts';
import { type Connection, type LdapSettings, within } from './ldap-connection.ts';
import { isDomainRoot, normalDn } from './ldap-dn.ts';
import { isLost, lookErrorFrom } from './ldap-errors.ts';
import { below, inGroups } from './ldap-groups.ts';
import { page, pages } from './ldap-pages.ts';
import { createServers } from './ldap-servers.ts';
import { everybody, filterOf, holdsAny } from './ldap-terms.ts';
import { trustAttributes, trustsFrom } from './ldap-trusts.ts';
import { binaryAttributes, isPerson, personAttributes, personFrom } from './person-from-entry.ts';
import type { DirectoryEntry } from './person-from-values.ts';

export type { LdapSettings } from './ldap-connection.ts';

/** More than this many objects are no answer to "who": an address that everybody has, or a wrong term. */
export const mostFound = 50;

export interface LdapDirectory extends DirectoryPort, GroupPort {
  /** continuation references seen so far; none is followed */
  referrals(): number;
  close(): Promise<void>;
}

/**
 * A live directory: simple bind, always under TLS. Everybody who asks shares one connection, opened at the first question.
 * Errors: LookError. A connection that died is replaced once an operation, never in the middle of people().
 */
export function createLdapDirectory(settings: LdapSettings): LdapDirectory {
  const servers = createServers(settings);
  const { forest, timeoutMs, pageSize = 250 } = settings;
  let referrals = 0;

  async function perform<T>(work: (connection: Connection) => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      if (signal?.aborted) throw new LookError('cancelled');
      const connection = await withSignal(servers.connection(), signal);
      try {
        return await within(work(connection), timeoutMs, connection.where, signal);
      } catch (error) {
        const mapped = lookErrorFrom(error, connection.where, timeoutMs);
        // a server that let one question lie gets no second one on the same connection
        if (mapped.reason.code === 'timed-out') servers.drop(connection);
        if (attempt === 1 && (isLost(mapped) || connection.dead()) && mapped.reason.code === 'refused')
          continue;
        throw mapped;
      }
    }
  }

  const entriesOf = async (
    { client }: Connection,
    base: string,
    filter: EqualityFilter | ReturnType<typeof everybody>,
    attributes: readonly string[],
  ): Promise<DirectoryEntry[]> => {
    const found = await client.search(base, {
      filter,
      attributes: [...attributes],
      explicitBufferAttributes: [...binaryAttributes],
      sizeLimit: mostFound + 1,
      timeLimit: 0,
    });
    referrals += found.searchReferences.length;
    return found.searchEntries;
  };

  return {
    forest,
    referrals: () => referrals,
    close: () => servers.close(),

    async find(terms: readonly Term[], signal?: AbortSignal): Promise<Person[]> {
      const filter = filterOf(terms);
      if (!filter) return [];
      const found = await perform(
        (connection) =>
          Promise.all(settings.baseDns.map((base) => entriesOf(connection, base, filter, personAttributes))),
        signal,
      );
      const byDn = new Map<string, Person>();
      for (const entry of found.flat().filter(isPerson)) {
        const person = personFrom(entry, forest);
        if (holdsAny(person, terms)) byDn.set(person.dn.toLowerCase(), person);
      }
      if (byDn.size > mostFound) throw new LookError('ambiguous', `>${mostFound}`);
      return [...byDn.values()];
    },

    async trusts(signal?: AbortSignal): Promise<TrustObject[]> {
      const filter = new EqualityFilter({ attribute: 'objectClass', value: 'trustedDomain' });
      const found = await perform(async (connection) => {
        const roots = settings.baseDns.filter(isDomainRoot);
        const bases = roots.length > 0 ? roots : [await forestRoot(connection)];
        return Promise.all(
          bases.map((base) => entriesOf(connection, `CN=System,${base}`, filter, trustAttributes)),
        );
      }, signal);
      return trustsFrom(found.flat());
    },

    covers: (group) => below(group, settings.baseDns),
    isMember: (upn, groups, signal) =>
      perform(({ client }) => inGroups(client, settings.baseDns, upn, groups), signal),

    async configuration(signal?: AbortSignal) {
      return configurationFrom(await perform(({ client }) => readConfiguration(client, pageSize), signal));
    },

    async *people(signal?: AbortSignal): AsyncGenerator<Person> {
      const bases = settings.baseDns.map((base) => normalDn(base).toLowerCase());
      const overlapping = bases.some((one, at) =>
        bases.some((other, index) => index !== at && (one === other || other.endsWith(one && `,${one}`))),
      );
      const seen = overlapping ? new Set<string>() : undefined;
      for (const base of settings.baseDns) {
        const ask = {
          base,
          filter: everybody(),
          attributes: personAttributes,
          binary: binaryAttributes,
          pageSize,
        };
        let connection: Connection | undefined;
        const first = await perform((one) => {
          connection = one;
          return page(one.client, ask);
        }, signal);
        const { client, where } = connection as unknown as Connection;
        const next = (cookie: Buffer) =>
          within(page(client, ask, cookie), timeoutMs, where, signal).catch((error) => {
            throw lookErrorFrom(error, where, timeoutMs);
          });
        for await (const current of pages(first, next)) {
          referrals += current.referrals;
          for (const entry of current.entries.filter(isPerson)) {
            const person = personFrom(entry, forest);
            if (seen?.has(person.dn.toLowerCase())) continue;
            seen?.add(person.dn.toLowerCase());
            yield person;
          }
        }
      }
    },
  };
}

/** Naming context of the forest root, as the server itself says. */
async function forestRoot({ client }: Connection): Promise<string> {
  const { searchEntries } = await client.search('', {
    scope: 'base',
    filter: new PresenceFilter({ attribute: 'objectClass' }),
    attributes: ['rootDomainNamingContext'],
  });
  const root = searchEntries[0]?.rootDomainNamingContext;
  if (typeof root !== 'string' || root === '') throw new LookError('not-configured', 'base-dn');
  return root;
}

/** Waits for work that others wait for too: the signal ends the waiting, not the work. */
function withSignal<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const cancelled = () => reject(new LookError('cancelled'));
    signal.addEventListener('abort', cancelled, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancelled));
  });
}
