import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLdapDirectory, type LdapDirectory } from '../../../engine/clients/ldap.ts';
import { keysOf } from '../../../engine/clients/ldap-terms.ts';
import { createLdifDirectory } from '../../../engine/clients/ldif-directory.ts';
import type { Person } from '../../../engine/facts/directory.ts';
import type { DirectoryPort, Term, TermAttribute } from '../../../engine/probe.ts';
import { forestLdif, type Lab, type LabForest, startLab } from '../../../lab/index.ts';

const sorted = (people: readonly Person[]) =>
  JSON.parse(JSON.stringify([...people].sort((a, b) => a.dn.localeCompare(b.dn))));
/** A key as a term again; case must not count. A SID is asked for as the account's own, wherever it was found. */
function asTerm(key: string): Term {
  const [attribute, ...rest] = key.split(' ');
  const value = rest.join(' ');
  return value.startsWith('s-1-') || value.startsWith('S-1-')
    ? { attribute: 'sid', value }
    : { attribute: attribute as TermAttribute, value: value.toUpperCase() };
}
async function everybody(directory: DirectoryPort): Promise<Person[]> {
  const people: Person[] = [];
  for await (const one of directory.people()) people.push(one);
  return people;
}

describe('a live directory and its export', () => {
  let lab: Lab;
  const pairs: { forest: LabForest; live: LdapDirectory; filed: DirectoryPort }[] = [];
  const settingsOf = (forest: LabForest) => ({
    forest: forest.name,
    urls: [`ldaps://localhost:${lab.ldap[forest.id]?.tlsPort}`],
    startTls: false,
    bindDn: forest.readerDn,
    bindPassword: forest.readerPassword,
    baseDns: forest.directory.partitions.filter(({ kind }) => kind === 'domain').map(({ dn }) => dn),
    ca: lab.caPem,
    timeoutMs: 3000,
    pageSize: 7,
  });
  before(async () => {
    lab = await startLab();
    for (const forest of lab.world.forests.filter(({ live }) => live)) {
      const file = join(lab.dir, `differential-${forest.name}.ldf`);
      await writeFile(file, forestLdif(lab.world, forest.id));
      const filed = await createLdifDirectory({ forest: forest.name, file });
      pairs.push({ forest, live: createLdapDirectory(settingsOf(forest)), filed });
    }
    assert.ok(pairs.length >= 2);
  });
  after(async () => {
    for (const { live } of pairs) await live.close();
    await lab?.stop();
  });

  it('list the same people', async () => {
    for (const { live, filed } of pairs)
      assert.deepEqual(sorted(await everybody(live)), sorted(await everybody(filed)));
    assert.ok((await everybody(pairs[0]?.live as LdapDirectory)).length >= 16);
  });

  it('see the same trusts', async () => {
    for (const { live, filed } of pairs) {
      assert.deepEqual(JSON.stringify(await live.trusts()), JSON.stringify(await filed.trusts()));
    }
  });

  it('see the same configuration partition, with its Exchange and its Lync', async () => {
    const read = await Promise.all(
      pairs.map(async ({ live, filed }) => {
        const [one, other] = [await live.configuration!(), await filed.configuration!()];
        assert.deepEqual(one, other);
        return one;
      }),
    );
    const [hoster, corp] = read;
    assert.deepEqual(
      read.map(({ scps, virtualDirectories, exchangeSchema }) => [
        scps.length,
        virtualDirectories.length,
        exchangeSchema?.generation,
      ]),
      [
        [1, 2, '2013'],
        [1, 2, '2016'],
      ],
    );
    assert.deepEqual([hoster?.pools.length, corp?.pools.length], [1, 0]);
    assert.deepEqual(corp?.upnSuffixes.length, 1);
    assert.ok((corp?.acceptedDomains.length ?? 0) > 10);
  });

  it('find the same by every way in which anybody can be found', async () => {
    const people = (await Promise.all(pairs.map(({ live }) => everybody(live)))).flat();
    const everyone = people.map((person) => keysOf(person).map(asTerm));
    // each way alone for the one who can be found in most ways, and all ways together for everybody
    const most = [...everyone].sort((a, b) => b.length - a.length)[0] ?? [];
    const questions = [...most.map((term) => [term]), ...everyone];
    assert.ok(most.length >= 7 && everyone.length >= 16);
    for (const { live, filed } of pairs) {
      for (const terms of questions) {
        assert.deepEqual(
          sorted(await live.find(terms)),
          sorted(await filed.find(terms)),
          JSON.stringify(terms),
        );
      }
    }
  });

  it('say why when the domain controller is gone, and answer again when it is back', async () => {
    const pair = pairs.find(({ forest }) => forest.id === 'hoster');
    const live = pair?.live as LdapDirectory;
    const [first] = await everybody(live);
    const term = { attribute: 'sip', value: first?.lync?.sip ?? '' } as const;
    await lab.break(pair?.forest.name ?? '', 'directory');
    await assert.rejects(
      live.find([term]),
      (error: { reason?: { code: string } }) => error.reason?.code === 'refused',
    );
    await lab.mend();
    assert.equal((await live.find([term]))[0]?.dn, first?.dn);
  });

  it('refuse a wrong password with the directory’s own code, and the lab saw no change asked for', async () => {
    const [pair] = pairs;
    const wrong = createLdapDirectory({ ...settingsOf(pair?.forest as LabForest), bindPassword: 'wrong' });
    await assert.rejects(wrong.find([{ attribute: 'sam', value: 'a' }]), {
      reason: { code: 'bind-refused', detail: '52e' },
    });
    await wrong.close();
    assert.equal(lab.directoryWrites, 0);
  });
});
