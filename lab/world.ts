import { randomBytes } from 'node:crypto';
import { buildDirectory, groupDn } from './directory/build.ts';
import type { Directory } from './directory/directory.ts';
import { makePlan } from './directory/plan.ts';
import { makeNames, type Names } from './names.ts';
import { type LabPerson, labPerson, people, staff } from './people.ts';
import { type ForestId, type ForestSpec, forests } from './world/forests.ts';

export type { LabPerson } from './people.ts';

/** A forest under the names the lab runs with. */
export interface LabForest {
  id: ForestId;
  /** the name it has in the configuration */
  name: string;
  dns: string;
  /** NetBIOS names and child domains */
  aliases: string[];
  hosts: ForestSpec['hosts'];
  live: boolean;
  directory: Directory;
  readerDn: string;
  readerPassword: string;
}

/** Everything the lab simulates, as data: forests with their directories, and the people. */
export interface LabWorld {
  names: Names;
  forests: LabForest[];
  people: LabPerson[];
  agents: string[];
  admins: string[];
  /** DNs of the groups that they are in; the administrators' lies within the helpdesk's */
  groups: { agents: string; admins: string };
  forest(id: ForestId): LabForest;
  /** by the written id, whatever the person is called now. Throws on an unknown one. */
  person(id: string): LabPerson;
}

/**
 * Makes the world without starting anything. With a seed all names are replaced by random ones of that seed.
 * `password` is that of the reader accounts; absent: a random one.
 */
export function createWorld(options: { seed?: string; password?: string } = {}): LabWorld {
  const names = makeNames(options.seed);
  const plan = makePlan(names);
  const password = options.password ?? randomBytes(12).toString('base64url');
  const made = forests.map(
    (spec): LabForest => ({
      id: spec.id,
      name: names.word('forest', spec.id),
      dns: names.dns(spec.root.dns),
      aliases: [
        names.word('netbios', spec.root.netbios),
        ...(spec.child ? [names.dns(spec.child.dns), names.word('netbios', spec.child.netbios)] : []),
      ],
      hosts: spec.hosts,
      live: spec.directory === 'ldap',
      directory: buildDirectory(plan, spec.id, password),
      readerDn: `CN=reader,CN=Users,${plan.rootDn(spec.id)}`,
      readerPassword: password,
    }),
  );
  const everybody = people.map((spec) => labPerson(spec, names));
  const upns = (group: string) =>
    staff.filter((one) => one.group === group).map((one) => names.address(`${one.id}@hoster.test`));
  return {
    names,
    forests: made,
    people: everybody,
    agents: upns('helpdesk'),
    admins: upns('admins'),
    groups: { agents: groupDn(plan, 'helpdesk'), admins: groupDn(plan, 'admins') },
    forest: (id) => {
      const found = made.find((one) => one.id === id);
      if (!found) throw new Error(`the lab has no forest ${id}`);
      return found;
    },
    person: (id) => {
      const found = everybody.find((one) => one.id === id);
      if (!found) throw new Error(`the lab has no person ${id}`);
      return found;
    },
  };
}
