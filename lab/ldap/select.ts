import { type Directory, type Partition, partitionOf } from '../directory/directory.ts';
import { type Entry, valuesOf } from '../directory/entry.ts';
import { isSid, sidBytes } from '../directory/sid.ts';
import { dnKey, dnParts, isWithin } from './dn.ts';
import { evaluate } from './evaluate.ts';
import { result, type SearchRequest } from './message.ts';

/** What a search finds, before limits and pages. */
export type Selection =
  | { code: 0; entries: Entry[]; references: string[] }
  | { code: number; message: string; matchedDn?: string; referral?: string };

/**
 * Selects within one partition, as AD does: objects of a partition below the base are not returned but pointed to
 * with search references. `visible` hides what a switched fault has taken away.
 */
export function select(
  directory: Directory,
  search: SearchRequest,
  visible: (entry: Entry) => boolean = () => true,
): Selection {
  const base = findBase(directory, search.base);
  if ('code' in base) return base;
  const keys = index(directory);
  const entries = directory.entries.filter(
    (one) =>
      inScope(one, base.key, search.scope) &&
      partitionOf(directory, one.key) === base.partition &&
      visible(one) &&
      evaluate(search.filter, one, (key) => keys.get(key)),
  );
  return { code: result.success, entries, references: references(directory, base, search.scope) };
}

const indices = new WeakMap<Directory, Map<string, Entry>>();
/** To be called after objects were added to a directory or taken away. */
export function reindex(directory: Directory): void {
  indices.delete(directory);
}
function index(directory: Directory): Map<string, Entry> {
  const known = indices.get(directory);
  if (known) return known;
  const made = new Map(directory.entries.map((one) => [one.key, one]));
  indices.set(directory, made);
  return made;
}

type Base = { key: string; partition: Partition };

function findBase(directory: Directory, text: string): Base | Exclude<Selection, { code: 0 }> {
  const bySid = /^<SID=([^>]+)>$/i.exec(text.trim());
  const entry = bySid ? findBySid(directory, bySid[1] ?? '') : index(directory).get(dnKey(text));
  if (entry) {
    const partition = partitionOf(directory, entry.key);
    if (partition) return { key: entry.key, partition };
  }
  const key = dnKey(text);
  if (!bySid && !/^[a-z][a-z0-9-]*=/i.test(text)) {
    return {
      code: result.invalidDnSyntax,
      message: '0000208F: NameErr: DSID-03100225, problem 2006 (BAD_NAME), data 8350',
    };
  }
  if (bySid || partitionOf(directory, key)) {
    return {
      code: result.noSuchObject,
      message: `0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'${bestMatch(directory, key)}'\n\u0000`,
      matchedDn: bestMatch(directory, key),
    };
  }
  const dns = dnParts(text)
    .filter((part) => /^dc=/i.test(part))
    .map((part) => part.slice(3))
    .join('.');
  return {
    code: result.referral,
    message: '0000202B: RefErr: DSID-03100781, data 0, 1 access points',
    referral: `ldap://${dns || 'unknown'}/${text}`,
  };
}

function findBySid(directory: Directory, sid: string): Entry | undefined {
  const wanted = isSid(sid)
    ? sidBytes(sid)
    : /^([0-9a-f]{2})+$/i.test(sid)
      ? Buffer.from(sid, 'hex')
      : undefined;
  return directory.entries.find((one) => {
    const value = valuesOf(one, 'objectSid')[0];
    return wanted !== undefined && Buffer.isBuffer(value) && value.equals(wanted);
  });
}

function bestMatch(directory: Directory, key: string): string {
  for (let rest = dnParts(key); rest.length > 0; rest = rest.slice(1)) {
    const found = index(directory).get(rest.join(','));
    if (found) return found.dn;
  }
  return '';
}

function inScope(one: Entry, base: string, scope: SearchRequest['scope']): boolean {
  if (scope === 'base') return one.key === base;
  if (scope === 'one') return one.parent === base;
  return isWithin(one.key, base);
}

/** URLs of the partitions right below the base (RFC 4511, 4.5.3); the DNS partitions only from a domain root. */
function references(directory: Directory, base: Base, scope: SearchRequest['scope']): string[] {
  if (scope === 'base') return [];
  const root = directory.partitions[0];
  const below = directory.partitions.filter(
    (one) => one !== base.partition && one.kind !== 'schema' && isWithin(one.key, base.key),
  );
  const urls = below.map((one) => `ldap://${one.dns ?? root?.dns}/${one.dn}`);
  if (base.key === root?.key) urls.unshift(`ldap://ForestDnsZones.${root.dns}/DC=ForestDnsZones,${root.dn}`);
  return urls;
}
