import { dnKey, domainDn } from '../ldap/dn.ts';
import { people, staff } from '../people.ts';
import { type ForestId, forestSpec } from '../world/forests.ts';
import { accounts } from './accounts.ts';
import { exchangeConfiguration, lyncConfiguration, partitionObjects, trustObjects } from './configuration.ts';
import type { Directory, Partition } from './directory.ts';
import { type Entry, entry, textOf } from './entry.ts';
import type { Plan } from './plan.ts';
import { guidBytes, sidBytes } from './sid.ts';

/** Builds a forest's whole directory. `password` is what its reader accounts bind with. */
export function buildDirectory(plan: Plan, forest: ForestId, password: string): Directory {
  const spec = forestSpec(forest);
  const domains = [spec.root, ...(spec.child ? [spec.child] : [])].map((one) => ({
    ...one,
    dns: plan.names.dns(one.dns),
    netbios: plan.names.word('netbios', one.netbios),
  }));
  const configuration = plan.configurationDn(forest);
  const partitions: Partition[] = [
    ...domains.map(({ dns, netbios }) => ({
      dn: domainDn(dns),
      key: dnKey(domainDn(dns)),
      kind: 'domain' as const,
      dns,
      netbios,
    })),
    { dn: configuration, key: dnKey(configuration), kind: 'configuration' },
    { dn: `CN=Schema,${configuration}`, key: dnKey(`CN=Schema,${configuration}`), kind: 'schema' },
  ];
  const named = domains.map((one) => ({ ...one, dn: domainDn(one.dns) }));
  const all = [
    ...named.flatMap((one, at) => skeleton(one, at === 0 ? forest : undefined)),
    entry(configuration, { objectClass: ['top', 'configuration'] }),
    entry(`CN=Services,${configuration}`, { objectClass: ['top', 'container'] }),
    entry(`CN=Schema,${configuration}`, { objectClass: ['top', 'dMD'] }),
    ...partitionObjects(plan, forest, named),
    ...exchangeConfiguration(plan, forest),
    ...(spec.hosts.includes('lync') ? lyncConfiguration(plan) : []),
    ...trustObjects(plan, forest),
    ...accounts(plan, forest, password),
  ];
  const entries = unique(all);
  entries.push(...groups(plan, forest, entries));
  return { forest, host: plan.names.dns(`dc1.${spec.root.dns}`), partitions, entries };
}

/** A domain's root and the containers that everything else lies in. */
function skeleton(domain: { dn: string; dns: string; sid: string }, root?: ForestId): Entry[] {
  const units = [
    'People',
    ...(root === 'hoster' ? ['Staff', 'Contacts', 'Groups'] : root === 'corp' ? ['Groups'] : []),
  ];
  return [
    entry(domain.dn, {
      objectClass: ['top', 'domain', 'domainDNS'],
      dc: domain.dns.split('.')[0],
      objectSid: sidBytes(domain.sid),
      objectGUID: guidBytes(domain.dn),
    }),
    entry(`CN=Users,${domain.dn}`, { objectClass: ['top', 'container'] }),
    entry(`CN=System,${domain.dn}`, { objectClass: ['top', 'container'] }),
    ...units.map((unit) =>
      entry(`OU=${unit},${domain.dn}`, { objectClass: ['top', 'organizationalUnit'], ou: unit, name: unit }),
    ),
  ];
}

/** The same container may be asked for by two chains; the first one stays. */
function unique(entries: readonly Entry[]): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const one of entries) if (!byKey.has(one.key)) byKey.set(one.key, one);
  return [...byKey.values()];
}

const groupNames = { helpdesk: 'UC Helpdesk', admins: 'UC Admins', people: 'UC People' };
/** Where a group of the lab lies. */
export function groupDn(plan: Plan, group: keyof typeof groupNames): string {
  return `CN=${groupNames[group]},OU=Groups,${plan.rootDn('hoster')}`;
}

/** Helpdesk and administrators' groups, one within the other, so that nested membership can be looked up. */
function groups(plan: Plan, forest: ForestId, entries: readonly Entry[]): Entry[] {
  if (forest !== 'hoster') return [];
  const upnOf = (id: string) => plan.names.address(`${id}@hoster.test`);
  const dnOf = (id: string) =>
    entries.find((one) => textOf(one, 'userPrincipalName') === upnOf(id))?.dn as string;
  const members = (group: string) => staff.filter((one) => one.group === group).map((one) => dnOf(one.id));
  const everyone = entries
    .filter((one) => textOf(one, 'msRTCSIP-PrimaryUserAddress') !== undefined)
    .slice(0, people.length)
    .map((one) => one.dn);
  const [helpdesk, admins] = [groupDn(plan, 'helpdesk'), groupDn(plan, 'admins')];
  const wanted: [string, string[], number][] = [
    [helpdesk, [...members('helpdesk'), admins], 1301],
    [admins, members('admins'), 1302],
    [groupDn(plan, 'people'), everyone, 1303],
  ];
  const made = wanted.map(([dn, member, rid]) =>
    entry(dn, {
      objectClass: ['top', 'group'],
      objectCategory: `CN=Group,CN=Schema,${plan.configurationDn('hoster')}`,
      objectSid: sidBytes(`${forestSpec('hoster').root.sid}-${rid}`),
      objectGUID: guidBytes(dn),
      sAMAccountName: dn.slice(3, dn.indexOf(',')),
      groupType: '-2147483646',
      member,
    }),
  );
  const memberOf = new Map<string, string[]>();
  for (const [dn, member] of wanted) {
    for (const one of member) memberOf.set(dnKey(one), [...(memberOf.get(dnKey(one)) ?? []), dn]);
  }
  for (const one of [...entries, ...made]) {
    const values = memberOf.get(one.key);
    if (values) one.attributes.set('memberof', { name: 'memberOf', values });
  }
  return made;
}
