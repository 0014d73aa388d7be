import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { valuesOf } from '../../lab/directory/entry.ts';
import { createWorld, forestLdif, type Lab, startLab } from '../../lab/index.ts';

/** A small LDIF reader of its own (RFC 2849): unfolds, decodes, knows no change records but add. */
function ldif(text: string): { dn: string; values: [string, Buffer][] }[] {
  const blocks = text.replace(/\n /g, '').split('\n\n');
  return blocks.map((block) => {
    const values = block
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, Buffer] => {
        const [, name = '', mark = '', value = ''] = /^([^:]+):(:?) ?(.*)$/.exec(line) ?? [];
        return [name, Buffer.from(value, mark === ':' ? 'base64' : 'utf8')];
      });
    return { dn: values[0]?.[1].toString('utf8') ?? '', values: values.slice(1) };
  });
}

describe('lab files', () => {
  let lab: Lab;
  before(async () => {
    lab = await startLab();
  });
  after(() => lab.stop());

  it('settings name what is served, with no secret in them', () => {
    const text = readFileSync(lab.configFile, 'utf8');
    for (const secret of Object.values(lab.env)) assert.ok(!text.includes(secret));
    const settings = parse(text);
    assert.deepEqual(
      settings.forests.map((one: { name: string; hosts: string[] }) => [one.name, one.hosts]),
      [
        ['hoster', ['lync', 'exchange']],
        ['corp', ['exchange']],
        ['partner', ['exchange']],
      ],
    );
    assert.deepEqual(settings.forests[1].directory.baseDn, ['DC=corp,DC=test', 'DC=emea,DC=corp,DC=test']);
    assert.match(settings.forests[0].directory.bindPassword, /^\$\{HOSTER_LDAP_PASSWORD\}$/);
    assert.deepEqual(Object.keys(lab.env), ['HOSTER_LDAP_PASSWORD', 'CORP_LDAP_PASSWORD']);
    assert.deepEqual(settings.forests[2].directory, { ldif: './partner.ldf' });
    assert.equal(settings.probing.connectTo['443'], lab.httpsPort);
    assert.deepEqual(settings.probing.resolvers.inside, [lab.dnsAddress.inside]);
    const { agents, admins } = lab.world.groups;
    assert.deepEqual(settings.roles, {
      agentGroups: [agents],
      adminGroups: [admins],
    });
    assert.equal(readFileSync(join(lab.dir, 'ca.pem'), 'utf8'), lab.caPem);
  });

  it('policies are UTF-16 with a mark, as PowerShell 5.1 writes them', () => {
    const bytes = readFileSync(join(lab.dir, 'policies.json'));
    assert.deepEqual([bytes[0], bytes[1]], [0xff, 0xfe]);
    const rows: Record<string, unknown>[] = JSON.parse(bytes.toString('utf16le').slice(1));
    const check = (identity: string) =>
      rows.find((row) => row.Identity === identity)?.DisableEmailComparisonCheck;
    assert.deepEqual([check('Global'), check('Tag:CrossForest'), check('Tag:Plain')], [null, true, false]);
    const policyOf = (sip: string) => rows.find((row) => row.SipAddress === `sip:${sip}`)?.ClientPolicy;
    assert.deepEqual(
      [
        policyOf('anna@hoster.test'),
        policyOf('kate@hoster.test'),
        policyOf('uma@hoster.test'),
        policyOf('kim@hoster.test'),
      ],
      ['Tag:CrossForest', 'Tag:Plain', null, undefined],
    );
  });

  it('an export holds every object of the directory, byte for byte', () => {
    const world = createWorld();
    for (const { id, directory } of world.forests) {
      const read = ldif(forestLdif(world, id));
      assert.equal(read.length, directory.entries.length);
      directory.entries.forEach((entry, at) => {
        assert.equal(read[at]?.dn, entry.dn);
        const wanted = [...entry.attributes.values()].flatMap(({ name }) =>
          valuesOf(entry, name).map((value) => `${name} ${Buffer.from(value as string).toString('hex')}`),
        );
        const got = read[at]?.values.filter(([name]) => name !== 'changetype') ?? [];
        assert.deepEqual(
          got.map(([name, value]) => `${name} ${value.toString('hex')}`),
          wanted,
        );
      });
    }
  });

  it('folds lines, and writes what is not ASCII in base64', () => {
    const text = forestLdif(createWorld(), 'hoster');
    assert.ok(text.split('\n').every((line) => line.length <= 76));
    assert.match(text, /\ndisplayName:: Um9zYSBLasOmcg==\n/);
    assert.equal(readFileSync(join(lab.dir, 'partner.ldf'), 'utf8'), forestLdif(lab.world, 'partner'));
  });
});
