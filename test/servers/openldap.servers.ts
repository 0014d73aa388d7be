import assert from 'node:assert/strict';
import { Client } from 'ldapts';
import { people } from '../../lab/people.ts';
import { directoryCases, reasonOf, withDirectory } from './directory-cases.ts';
import { ldap } from './rig.ts';
import { fleetSize } from './world.ts';

describe('OpenLDAP', () => {
  directoryCases('openldap');

  it('refuses an unpaged search over 1,000 entries, so that the next test means something', async () => {
    const { urls, bindDn, bindPassword, ca, lookup, baseDns } = ldap('openldap', 'hoster');
    const client = new Client({ url: urls[0]!, tlsOptions: { ca, lookup } as never });
    await client.bind(bindDn, bindPassword);
    await assert.rejects(client.search(baseDns[0]!, { filter: '(objectClass=user)', attributes: ['cn'] }), {
      code: 4,
    });
    await client.unbind();
  });
  for (const pageSize of [7, 250, 1000])
    it(`reads everybody with a SIP address in pages of ${pageSize}, each once`, async () => {
      const sips: string[] = [];
      await withDirectory(ldap('openldap', 'hoster', { pageSize }), async (directory) => {
        for await (const person of directory.people()) sips.push(person.lync!.sip);
      });
      assert.equal(new Set(sips).size, sips.length);
      assert.equal(sips.length, fleetSize + people.length);
    });
  it('says ambiguous instead of half a list', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      attribute: 'sam' as const,
      value: `fleet${String(index).padStart(5, '0')}`,
    }));
    const failed = withDirectory(ldap('openldap', 'hoster'), (directory) => directory.find(many));
    await assert.rejects(failed, { reason: { code: 'ambiguous', detail: '>50' } });
  });
  it('finds in a child domain below the same base', async () => {
    const found = await withDirectory(ldap('openldap', 'corp'), (directory) =>
      directory.find([{ attribute: 'sam', value: 'bert' }]),
    );
    assert.match(found[0]?.dn ?? '', /DC=emea,DC=corp,DC=test$/i);
  });
  it('bind refused: a wrong password, nobody, a DN that is none', async () => {
    assert.deepEqual(await reasonOf(ldap('openldap', 'hoster', { bindPassword: 'wrong' })), {
      code: 'bind-refused',
      detail: '49',
    });
    assert.deepEqual(await reasonOf(ldap('openldap', 'hoster', { bindDn: 'CN=nobody,DC=hoster,DC=test' })), {
      code: 'bind-refused',
      detail: '49',
    });
    assert.deepEqual(await reasonOf(ldap('openldap', 'hoster', { bindDn: 'UCHOST\\reader' })), {
      code: 'not-configured',
      detail: 'dn-syntax',
    });
  });
  it('has no configuration partition, and says so instead of an empty one', async () => {
    const read = withDirectory(ldap('openldap', 'corp'), (directory) => directory.configuration!());
    await assert.rejects(read, (error: { reason?: { code: string } }) =>
      ['denied', 'not-found', 'not-configured'].includes(error.reason?.code ?? ''),
    );
  });
});
