import assert from 'node:assert/strict';
import { valuesOf } from '../../lab/directory/entry.ts';
import { createWorld, expected, type LabWorld } from '../../lab/index.ts';
import { sites } from '../../lab/world/sites.ts';
import { records } from '../../lab/world/zones.ts';

describe('lab world', () => {
  const world = createWorld();

  it('has at least 16 people, each with a situation of their own', () => {
    assert.ok(world.people.length >= 16);
    assert.equal(new Set(world.people.map((one) => one.situation)).size, world.people.length);
    assert.equal(new Set(world.people.map((one) => one.sip)).size, world.people.length);
  });

  it('expects something of everybody, and no two the same', () => {
    const ids = new Set(world.people.map((one) => one.id));
    assert.deepEqual(new Set(expected.map((one) => one.person)), ids);
    const tuples = expected.map(({ person: _person, ...row }) => JSON.stringify(row));
    assert.deepEqual(
      tuples.filter((one, at) => tuples.indexOf(one) !== at),
      [],
    );
    for (const row of expected) {
      for (const rule of [row.primary ?? 'none', ...row.findings]) assert.match(rule, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(!row.findings.includes(row.primary ?? ''));
    }
  });

  it('has the two shapes of account that the article and the product documents describe', () => {
    const people = world
      .forest('hoster')
      .directory.entries.filter((one) => valuesOf(one, 'msRTCSIP-PrimaryUserAddress').length);
    const enabled = people.filter((one) => (Number(valuesOf(one, 'userAccountControl')[0]) & 2) === 0);
    const linked = people.filter((one) => valuesOf(one, 'msRTCSIP-OriginatorSid').length > 0);
    assert.ok(enabled.length >= 6 && linked.length >= 20);
    assert.equal(enabled.filter((one) => linked.includes(one)).length, 0);
  });

  it('refers only to groups, databases and pools that exist', () => {
    for (const forest of world.forests) {
      const keys = new Set(forest.directory.entries.map((one) => one.key));
      for (const one of forest.directory.entries) {
        for (const attribute of [
          'memberOf',
          'member',
          'homeMDB',
          'msRTCSIP-PrimaryHomeServer',
          'msExchUMRecipientDialPlanLink',
        ]) {
          for (const value of valuesOf(one, attribute))
            assert.ok(keys.has(value.toString().toLowerCase()), `${attribute} ${value}`);
        }
        if (one.parent !== '' && !forest.directory.partitions.some((part) => part.key === one.key)) {
          assert.ok(keys.has(one.parent), `${one.dn} hangs in the air`);
        }
      }
    }
  });

  it('knows no object twice and no SID twice', () => {
    for (const forest of world.forests) {
      const keys = forest.directory.entries.map((one) => one.key);
      assert.equal(new Set(keys).size, keys.length);
      const sids = forest.directory.entries.flatMap((one) =>
        valuesOf(one, 'objectSid').map((value) => value.toString('hex' as never)),
      );
      assert.equal(new Set(sids).size, sids.length);
    }
  });

  describe('renamed by a seed', () => {
    const one = createWorld({ seed: 'one' });
    const text = (of: LabWorld) =>
      JSON.stringify(
        of.forests.map((forest) => [
          forest.name,
          forest.dns,
          forest.aliases,
          forest.directory.host,
          forest.directory.entries.map((entry) => [
            entry.dn,
            [...entry.attributes].map(([name, { values }]) => [
              name,
              values.filter((value) => typeof value === 'string'),
            ]),
          ]),
        ]),
      ) +
      JSON.stringify([
        of.people.map(({ id: _id, situation: _situation, ...rest }) => rest),
        of.agents,
        of.admins,
      ]);

    it('keeps no written name', () => {
      const renamed = text(one).toLowerCase();
      for (const name of ['hoster', 'corp', 'partner', 'uchost', 'contoso', 'emea', 'pool01']) {
        assert.ok(!new RegExp(`\\b${name}\\b`).test(renamed), name);
      }
      for (const person of world.people) {
        assert.ok(!new RegExp(`\\b${person.id}\\b`).test(renamed), person.id);
        const [given = '', family = ''] = person.displayName.toLowerCase().split(' ');
        assert.ok(!renamed.includes(`"${given} `) && !renamed.includes(` ${family}"`), person.displayName);
      }
    });

    it('keeps the structure', () => {
      const shape = (of: LabWorld) =>
        of.forests.map((forest) =>
          forest.directory.entries.map((entry) => [
            entry.key.split(',').length,
            [...entry.attributes].map(([name, { values }]) => `${name} ${values.length}`),
          ]),
        );
      assert.deepEqual(shape(one), shape(world));
      const emea = one.forest('corp').aliases[1] ?? '';
      assert.ok(emea.endsWith(`.${one.forest('corp').dns}`));
      const domain = (address = '') => address.split('@')[1];
      assert.equal(domain(one.person('hanna').mail), one.forest('corp').dns);
      assert.equal(domain(one.person('anna').sip), one.forest('hoster').dns);
      assert.notEqual(domain(one.person('emma').mail), one.forest('corp').dns);
    });

    it('is the same for the same seed and another for another', () => {
      assert.equal(text(createWorld({ seed: 'one' })), text(one));
      assert.notEqual(createWorld({ seed: 'two' }).person('anna').sip, one.person('anna').sip);
    });

    it('keeps the names that have a meaning of their own', () => {
      assert.equal(one.names.dns('autodiscover-s.outlook.com'), 'autodiscover-s.outlook.com');
      assert.match(one.names.dns('_autodiscover._tcp.srvonly.test'), /^_autodiscover\._tcp\.[a-z]+\.test$/);
      assert.match(one.names.dns('autodiscover.corp.test'), /^autodiscover\.[a-z]+\.test$/);
    });

    it('gives every written name its own, in many seeds', () => {
      const written = [
        ...new Set([...sites.flatMap((site) => site.hosts), ...records.map((record) => record.name)]),
      ];
      for (let seed = 0; seed < 40; seed += 1) {
        const { names } = createWorld({ seed: `s${seed}` });
        assert.equal(new Set(written.map(names.dns)).size, written.length);
      }
    });
  });
});
