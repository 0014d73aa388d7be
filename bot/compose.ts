import { readFileSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { resolve } from 'node:path';
import { type Confirmation, createConfirmed } from '../engine/clients/confirmed.ts';
import { createDns } from '../engine/clients/dns.ts';
import type { GroupPort } from '../engine/clients/groups.ts';
import { createGuard } from '../engine/clients/guard.ts';
import { createLdapDirectory } from '../engine/clients/ldap.ts';
import { createLdifDirectory } from '../engine/clients/ldif-directory.ts';
import { createWeb } from '../engine/clients/peek.ts';
import { createPolicies, importPolicies } from '../engine/clients/policy.ts';
import {
  type DirectoryPort,
  type ForestFacts,
  LookError,
  type PolicyPort,
  type World,
} from '../engine/index.ts';
import { fileTrouble } from './file-trouble.ts';
import { lookupThrough } from './lookup.ts';
import type { Settings } from './settings.ts';
import { UsageError } from './usage-error.ts';

const maxBytes = 64 * 1024;
const dnsTimeoutMs = 1500;

export interface Composed {
  world: World;
  /** the same directories, asked who is in which group */
  groups: readonly GroupPort[];
  confirm(identity: string, sip: string, by: string): Promise<void>;
  confirmed(identity: string): Confirmation | undefined;
  close(): Promise<void>;
}

/** A file that the settings name, with a message that says which setting. */
function fileOf(settings: Settings, name: string, setting: string): Buffer {
  const path = resolve(settings.folder, name);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`${setting}: cannot read ${path}: ${fileTrouble(error)}`);
  }
}

function forestFacts(forest: Settings['forests'][number]): ForestFacts {
  const both =
    forest.hosts.includes('both') || (forest.hosts.includes('lync') && forest.hosts.includes('exchange'));
  return {
    name: forest.name,
    dns: forest.dns.toLowerCase(),
    aliases: [...forest.aliases],
    hosts: both ? 'both' : (forest.hosts[0] as 'lync' | 'exchange'),
  };
}

const rolesByGroup = ({ roles }: Settings): boolean =>
  roles.agentGroups.length + roles.adminGroups.length > 0;

type Closable = DirectoryPort & GroupPort & { close?(): Promise<void> };
async function directoryOf(
  settings: Settings,
  forest: Settings['forests'][number],
  lookup: LookupFunction | undefined,
): Promise<Closable> {
  const directory = forest.directory;
  if ('ldif' in directory) {
    const file = resolve(settings.folder, directory.ldif);
    try {
      return await createLdifDirectory({ forest: forest.name, file, groups: rolesByGroup(settings) });
    } catch (error) {
      throw new UsageError(
        `forests: ${forest.name}: ${file}: ${error instanceof Error ? error.message : 'cannot be read'}`,
      );
    }
  }
  const ca = directory.caFile
    ? fileOf(settings, directory.caFile, `forests: ${forest.name}: caFile`).toString()
    : undefined;
  return createLdapDirectory({
    forest: forest.name,
    urls: directory.urls,
    startTls: directory.startTls,
    bindDn: directory.bindDn,
    bindPassword: directory.bindPassword,
    baseDns: typeof directory.baseDn === 'string' ? [directory.baseDn] : directory.baseDn,
    timeoutMs: directory.timeoutMs,
    ...(ca ? { ca } : {}),
    ...(lookup ? { lookup } : {}),
  });
}

function policiesOf(settings: Settings, name: string): PolicyPort {
  try {
    return createPolicies(importPolicies(fileOf(settings, name, 'clientPolicies')));
  } catch (error) {
    if (error instanceof LookError) throw new UsageError(`clientPolicies: ${name}: ${error.message}`);
    throw error;
  }
}
const noPolicies: PolicyPort = {
  effective() {
    throw new LookError('not-configured', 'clientPolicies');
  },
};

/**
 * Builds the real world from settings: directories, resolvers, the probing policy, imported policies.
 * @throws UsageError naming the setting whose file is missing or unreadable
 */
export async function compose(settings: Settings): Promise<Composed> {
  const { probing } = settings;
  const dns = createDns({ ...probing.resolvers, timeoutMs: dnsTimeoutMs });
  const guard = createGuard(probing.allow);
  const ca = probing.caFile ? fileOf(settings, probing.caFile, 'probing: caFile').toString() : undefined;
  const web = createWeb({
    dns,
    guard,
    maxBytes,
    connectTo: probing.connectTo,
    ...(ca ? { ca } : {}),
    ...(probing.serviceAccount ? { serviceAccount: probing.serviceAccount } : {}),
  });
  const lookup = probing.resolvers.inside.length > 0 ? lookupThrough(dns) : undefined;
  const directories = await Promise.all(
    settings.forests.map((forest) => directoryOf(settings, forest, lookup)),
  );
  const policies = settings.clientPolicies ? policiesOf(settings, settings.clientPolicies) : noPolicies;
  const confirmed = createConfirmed(resolve(settings.folder, settings.confirmedFile));
  return {
    world: {
      directories,
      forests: settings.forests.map(forestFacts),
      dns,
      web,
      policies,
      confirmed,
      now: () => new Date(),
      ticks: () => performance.now(),
      deadlineMs: probing.deadlineMs,
    },
    groups: directories,
    confirm: (identity, sip, by) => confirmed.confirm(identity, sip, by, new Date().toISOString()),
    confirmed: confirmed.of,
    close: async () => {
      await Promise.all(directories.map((directory) => directory.close?.()));
    },
  };
}
