import { type LabChange, makeChange } from './change.ts';
import { writeConfiguration } from './config/files.ts';
import { passwordVariable } from './config/yaml.ts';
import { fixedDir, type Order, openControl } from './control.ts';
import type { ActiveFault } from './faults.ts';
import { ownFolder, passingFolder } from './folder.ts';
import { fixedPorts, freePorts } from './ports.ts';
import { serve } from './serving.ts';
import { makeAuthority } from './web/authority.ts';
import { createWorld, type LabWorld } from './world.ts';

export type { LabChange } from './change.ts';
export { fixedDir } from './control.ts';
export { type Expected, expected } from './expected.ts';
export { forestLdif } from './export.ts';
export { type ActiveFault, type Fault, faultMeanings, UnknownFault } from './faults.ts';
export { createWorld, type LabForest, type LabPerson, type LabWorld } from './world.ts';

export interface LabOptions {
  /** replaces every name by random ones of this seed */
  seed?: string;
  /** where the files go; absent: a folder that goes with the lab, or with fixed ports always the same one */
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
  /** by forest id; only forests with a live directory */
  ldap: Record<string, { port: number; tlsPort: number }>;
  /** "443", "80" or "host:port" to the port that listens */
  connectTo: Record<string, number>;
  caPem: string;
  /** switches a fault on; rejects with UnknownFault. Resolves when ports have followed. */
  break(target: string, fault: string): Promise<void>;
  /** switches a target's faults off, or all; rejects with UnknownFault */
  mend(target?: string): Promise<void>;
  faults(): ActiveFault[];
  /** really changes something, as an administrator would; the returned function puts it back. Files that the product reads are written anew. */
  change(change: LabChange): () => void;
  /** attempts to change a directory; all were refused */
  readonly directoryWrites: number;
  /** passwords, tickets or proofs that reached a web site */
  readonly credentialsSeen: number;
  stop(): Promise<void>;
}

/** Starts both forests' directories, DNS and web servers. Needs no rights; rejects where a fixed port is in use. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(closers.splice(0).map((close) => close()));
  };
  try {
    return await start(options, closers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  options: LabOptions,
  closers: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Lab> {
  const fixed = options.ports === 'fixed';
  const ports = fixed ? fixedPorts : freePorts;
  const world = createWorld({ seed: options.seed });
  const authority = makeAuthority();
  const { front, doors, dns, ldap, faults, settled, sites, zones } = await serve(
    world,
    authority,
    ports,
    closers,
  );
  const dir = options.dir ? ownFolder(options.dir) : fixed ? ownFolder(fixedDir()) : passingFolder(closers);
  const ldapPorts = Object.fromEntries([...ldap].map(([id, { port, tlsPort }]) => [id, { port, tlsPort }]));
  const configFile = writeConfiguration(dir, authority.pem, {
    world,
    dns: { inside: dns.inside.port, outside: dns.outside.port },
    ldap: ldapPorts,
    connectTo: doors.connectTo,
  });
  const lab: Lab = {
    world,
    dir,
    configFile,
    env: Object.fromEntries(
      world.forests.filter((one) => one.live).map((one) => [passwordVariable(one), one.readerPassword]),
    ),
    dnsAddress: { inside: `127.0.0.1:${dns.inside.port}`, outside: `127.0.0.1:${dns.outside.port}` },
    httpsPort: doors.httpsPort,
    httpPort: doors.httpPort,
    ldap: ldapPorts,
    connectTo: doors.connectTo,
    caPem: authority.pem,
    break: async (target, fault) => {
      faults.break(target, fault);
      await settled();
    },
    mend: async (target) => {
      faults.mend(target);
      await settled();
    },
    faults: () => faults.list(),
    change: (change) => makeChange({ world, dir, sites, zones }, change),
    get directoryWrites() {
      return [...ldap.values()].reduce((sum, one) => sum + one.writes(), 0);
    },
    get credentialsSeen() {
      return front.credentialsSeen();
    },
    stop,
  };
  const control = await openControl(dir, ports.control, (order) => obey(lab, order));
  closers.push(control.close);
  return lab;
}

async function obey(lab: Lab, order: Order): Promise<ActiveFault[]> {
  if (order.action === 'break') await lab.break(order.target, order.fault);
  if (order.action === 'mend') await lab.mend(order.target);
  return lab.faults();
}
