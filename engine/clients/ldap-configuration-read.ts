import { type Client, EqualityFilter, OrFilter, PresenceFilter, ResultCodeError } from 'ldapts';
import { LookError } from '../probe.ts';
import {
  configurationAttributes,
  configurationClasses,
  mostObjects,
  schemaMarker,
} from './ldap-configuration.ts';
import { page } from './ldap-pages.ts';
import type { DirectoryEntry } from './person-from-values.ts';

const noSuchObject = 32;

/**
 * Reads the objects of the configuration partition page by page, and the marker that Exchange leaves in the schema.
 * Lync may keep its own under CN=System of the forest root instead: they are looked for there where there are none.
 * Errors: LookError, and what ldapts throws.
 */
export async function readConfiguration(client: Client, pageSize: number): Promise<DirectoryEntry[]> {
  const root = await rootNames(client);
  const [found, marker] = await Promise.all([
    everything(client, root.configuration, pageSize),
    schemaEntry(client, root.schema),
  ]);
  const lync = (entry: DirectoryEntry): boolean => /^CN=[^,]+,CN=Pools,/i.test(entry.dn);
  const elsewhere =
    root.domain && !found.some(lync)
      ? await absentAsNone(everything(client, `CN=Microsoft,CN=System,${root.domain}`, pageSize))
      : [];
  return [...found, ...marker, ...elsewhere];
}

async function rootNames(
  client: Client,
): Promise<{ configuration: string; schema?: string; domain?: string }> {
  const names = ['configurationNamingContext', 'schemaNamingContext', 'rootDomainNamingContext'];
  const { searchEntries } = await client.search('', {
    scope: 'base',
    filter: new PresenceFilter({ attribute: 'objectClass' }),
    attributes: names,
  });
  const [configuration, schema, domain] = names.map((name) => {
    const value = searchEntries[0]?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  });
  if (!configuration) throw new LookError('not-found', 'configurationNamingContext');
  return { configuration, ...(schema ? { schema } : {}), ...(domain ? { domain } : {}) };
}

async function everything(client: Client, base: string, pageSize: number): Promise<DirectoryEntry[]> {
  const value = (name: string) => new EqualityFilter({ attribute: 'objectClass', value: name });
  const filter = new OrFilter({ filters: configurationClasses.map(value) });
  const ask = { base, filter, attributes: configurationAttributes, binary: [], pageSize };
  const entries: DirectoryEntry[] = [];
  for (let cookie: Buffer | undefined, first = true; first || cookie; first = false) {
    const read = await page(client, ask, cookie);
    entries.push(...read.entries);
    if (entries.length > mostObjects) throw new LookError('ambiguous', `>${mostObjects}`);
    cookie = read.cookie;
  }
  return entries;
}

/** The schema is a partition of its own; without Exchange there is no marker in it. */
async function schemaEntry(client: Client, schema: string | undefined): Promise<DirectoryEntry[]> {
  if (!schema) return [];
  const asked = client.search(`${schemaMarker},${schema}`, { scope: 'base', attributes: ['rangeUpper'] });
  return absentAsNone(asked.then(({ searchEntries }) => searchEntries));
}

async function absentAsNone(work: Promise<DirectoryEntry[]>): Promise<DirectoryEntry[]> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ResultCodeError && error.code === noSuchObject) return [];
    throw error;
  }
}
