import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policiesFile } from './config/policies.ts';
import { configurationYaml, passwordVariable } from './config/yaml.ts';
import { textOf } from './directory/entry.ts';
import { serveDns } from './dns/server.ts';
import { makeZones } from './dns/zone.ts';
import { openDoors } from './doors.ts';
import { forestLdif } from './export.ts';
import { type ActiveFault, Faults } from './faults.ts';
import { type LdapServer, serveLdap } from './ldap/server.ts';
import { deadPort, fixedPorts, freePorts } from './ports.ts';
import { makeAuthority } from './web/authority.ts';
import { makeFront } from './web/front.ts';
import { makeSite } from './web/site.ts';
import { sites as siteSpecs } from './world/sites.ts';
import { createWorld, type LabWorld } from './world.ts';

export { expected } from './expected.ts';
export { forestLdif } from './export.ts';
export { type ActiveFault, type Fault, faultMeanings, UnknownFault } from './faults.ts';
export { createWorld, type LabForest, type LabPerson, type LabWorld } from './world.ts';

export interface LabOptions {
  /** replaces every name by random ones of this seed */
  seed?: string;
  /** where the files go; absent: a new temporary folder */
  dir?: string;
  /** fixed: the documented ports, one lab at a time; free (the default): whatever is free */
  ports?: 'fixed' | 'free';
}

/** A running lab. Everything listens on 127.0.0.1 only. */
export interface Lab {
  world: LabWorld;
  dir: string;
  /** path of the uc-doctor.yaml that leads into the lab */
  configFile: string;
  /** secrets that the file refers to */
  env: Record<string, string>;
  /** address:port of the resolvers */
  dnsAddress: { inside: string; outside: string };
  httpsPort: number;
  httpPort: number;
  ldap: Record<string, { port: number; tlsPort: number }>;
  caPem: string;
  /** switches a fault on; throws UnknownFault. Resolves when ports have followed. */
  break(target: string, fault: string): Promise<void>;
  /** switches a target's faults off, or all */
  mend(target?: string): Promise<void>;
  faults(): ActiveFault[];
  /** attempts to change a directory; all were refused */
  readonly directoryWrites: number;
  /** passwords, tickets or proofs that reached a web site */
  readonly credentialsSeen: number;
  stop(): Promise<void>;
}

/** Starts both forests' directories, DNS and web servers. Needs no rights; rejects where a fixed port is in use. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const ports = options.ports === 'fixed' ? fixedPorts : freePorts;
  const world = createWorld({ seed: options.seed });
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'uc-doctor-lab-'));
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const authority = makeAuthority();
  const sites = siteSpecs.map((spec) => makeSite(spec, world.names));
  const front = makeFront(sites, authority);
  const dead = await deadPort();
  const doors = await openDoors(front, sites, ports, dead);
  const servers = new Map<string, LdapServer>();
  let settled: Promise<unknown> = Promise.resolve();
  const faults = new Faults(
    sites,
    world.forests,
    {
      siteChanged: (site) => {
        settled = Promise.all([settled, doors.siteChanged(site)]);
      },
      directory: (forest, up) => {
        const server = servers.get(forest);
        settled = Promise.all([settled, up ? server?.reopen() : server?.close()]);
      },
    },
    (site) => world.names.dns(site.spec.domain),
  );
  const zones = makeZones(world.names, faults);
  const inside = await serveDns(zones, 'inside', ports.dns.inside);
  const outside = await serveDns(zones, 'outside', ports.dns.outside);
  for (const forest of world.forests.filter((one) => one.live)) {
    const context = authority.context(['localhost', forest.directory.host, '127.0.0.1']);
    const visible = (one: Parameters<typeof textOf>[0]) =>
      !faults.trustHidden(forest.id) || textOf(one, 'trustPartner') === undefined;
    servers.set(forest.id, await serveLdap(forest.directory, context, ports.ldap[forest.id], visible));
  }
  const ldap = Object.fromEntries([...servers].map(([id, { port, tlsPort }]) => [id, { port, tlsPort }]));
  const dns = { inside: inside.port, outside: outside.port };
  const configFile = writeFiles(dir, world, authority.pem, { dns, ldap, connectTo: doors.connectTo });

  return {
    world,
    dir,
    configFile,
    env: Object.fromEntries(
      world.forests.filter((one) => one.live).map((one) => [passwordVariable(one), one.readerPassword]),
    ),
    dnsAddress: { inside: `127.0.0.1:${dns.inside}`, outside: `127.0.0.1:${dns.outside}` },
    httpsPort: doors.httpsPort,
    httpPort: doors.httpPort,
    ldap,
    caPem: authority.pem,
    break: async (target, fault) => {
      faults.break(target, fault);
      await settled;
    },
    mend: async (target) => {
      faults.mend(target);
      await settled;
    },
    faults: () => faults.list(),
    get directoryWrites() {
      return [...servers.values()].reduce((sum, one) => sum + one.writes(), 0);
    },
    get credentialsSeen() {
      return front.credentialsSeen();
    },
    stop: async () => {
      front.close();
      await Promise.all([
        doors.close(),
        inside.close(),
        outside.close(),
        ...[...servers.values()].map((one) => one.close()),
      ]);
    },
  };
}

function writeFiles(
  dir: string,
  world: LabWorld,
  pem: string,
  served: Omit<Parameters<typeof configurationYaml>[0], 'world'>,
): string {
  const configFile = join(dir, 'uc-doctor.yaml');
  writeFileSync(join(dir, 'ca.pem'), pem);
  writeFileSync(join(dir, 'policies.json'), policiesFile(world));
  for (const forest of world.forests.filter((one) => !one.live)) {
    writeFileSync(join(dir, `${forest.name}.ldf`), forestLdif(world, forest.id));
  }
  writeFileSync(configFile, configurationYaml({ world, ...served }));
  return configFile;
}
