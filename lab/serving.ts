import { type Entry, textOf } from './directory/entry.ts';
import { type DnsServer, serveDns } from './dns/server.ts';
import { makeZones, type Zones } from './dns/zone.ts';
import { type Doors, openDoors } from './doors.ts';
import { Faults } from './faults.ts';
import { type LdapServer, serveLdap } from './ldap/server.ts';
import { deadPort, type Ports } from './ports.ts';
import type { Authority } from './web/authority.ts';
import { type Front, makeFront } from './web/front.ts';
import { makeSite, type Site } from './web/site.ts';
import { sites as siteSpecs } from './world/sites.ts';
import type { LabWorld } from './world.ts';

/** All servers of a world, and the switchboard that changes them while they run. */
export interface Serving {
  front: Front;
  sites: readonly Site[];
  zones: Zones;
  doors: Doors;
  dns: { inside: DnsServer; outside: DnsServer };
  /** by forest id */
  ldap: ReadonlyMap<string, LdapServer>;
  faults: Faults;
  /** resolves when every port has followed the switches so far */
  settled(): Promise<void>;
}

/** Opens every server. What is open is pushed on `closers` at once, so that a failure half-way leaves nothing. */
export async function serve(
  world: LabWorld,
  authority: Authority,
  ports: Ports,
  closers: (() => Promise<void>)[],
): Promise<Serving> {
  const sites = siteSpecs.map((spec) => makeSite(spec, world.names));
  const front = makeFront(sites, authority);
  closers.push(async () => front.close());
  const doors = await openDoors(front, sites, ports, await deadPort(), closers);
  const ldap = new Map<string, LdapServer>();
  let settled: Promise<unknown> = Promise.resolve();
  const after = (work: () => Promise<unknown> | undefined): void => {
    settled = settled.then(work);
  };
  const faults = new Faults(sites, world.forests, (site) => world.names.dns(site.spec.domain), {
    siteChanged: (site) => after(() => doors.siteChanged(site)),
    directory: (forest, up) => after(() => (up ? ldap.get(forest)?.reopen() : ldap.get(forest)?.close())),
  });
  const zones = makeZones(world.names, faults);
  const inside = await serveDns(zones, 'inside', ports.dns.inside);
  closers.push(inside.close);
  const outside = await serveDns(zones, 'outside', ports.dns.outside);
  closers.push(outside.close);
  for (const forest of world.forests.filter((one) => one.live)) {
    const context = authority.context(['localhost', forest.directory.host, '127.0.0.1']);
    const visible = (one: Entry) =>
      !faults.trustHidden(forest.id) || textOf(one, 'trustPartner') === undefined;
    const server = await serveLdap(forest.directory, context, ports.ldap[forest.id], visible);
    closers.push(server.close);
    ldap.set(forest.id, server);
  }
  return {
    front,
    sites,
    zones,
    doors,
    dns: { inside, outside },
    ldap,
    faults,
    settled: async () => {
      await settled;
    },
  };
}
