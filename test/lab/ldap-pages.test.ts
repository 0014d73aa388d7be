import assert from 'node:assert/strict';
import { type Client, Control } from 'ldapts';
import type { Directory } from '../../lab/directory/directory.ts';
import { entry } from '../../lab/directory/entry.ts';
import { type LdapServer, serveLdap } from '../../lab/ldap/server.ts';
import { makeAuthority } from '../../lab/web/authority.ts';
import { secureClient } from './ldap-client.ts';

const root = 'DC=many,DC=test';
const MANY = 2300;

function manyPeople(): Directory {
  const people = Array.from({ length: MANY }, (_, at) =>
    entry(`CN=p${at},${root}`, { objectClass: ['top', 'user'], sAMAccountName: `p${at}` }),
  );
  return {
    forest: 'many',
    host: 'dc1.many.test',
    partitions: [{ dn: root, key: root.toLowerCase(), kind: 'domain', dns: 'many.test', netbios: 'MANY' }],
    entries: [
      entry(root, { objectClass: ['top', 'domainDNS'] }),
      entry(`CN=reader,${root}`, { userAccountControl: '512' }, { password: 'secret' }),
      ...people,
    ],
  };
}

describe('lab LDAP: limits and pages', () => {
  let server: LdapServer;
  let client: Client;
  before(async () => {
    const authority = makeAuthority();
    server = await serveLdap(manyPeople(), authority.context(['localhost']));
    client = secureClient({ caPem: authority.pem, ldap: { many: server } }, 'many');
    await client.bind(`CN=reader,${root}`, 'secret');
  });
  after(async () => {
    await client.unbind();
    await server.close();
  });
  const filter = '(objectClass=user)';

  it('refuses more than 1,000 entries without pages', async () => {
    await assert.rejects(client.search(root, { filter }), { code: 4 });
  });

  it('keeps the size limit of the client', async () => {
    // the client takes code 4 as an answer where it asked for a limit itself
    const few = await client.search(root, { filter, sizeLimit: 5 });
    assert.equal(few.searchEntries.length, 5);
    const { searchEntries } = await client.search(root, { filter: '(sAMAccountName=p1)', sizeLimit: 5 });
    assert.equal(searchEntries.length, 1);
  });

  it('gives everything in pages', async () => {
    const sizes: number[] = [];
    const seen = new Set<string>();
    for await (const page of client.searchPaginated(root, { filter, paged: { pageSize: 900 } })) {
      sizes.push(page.searchEntries.length);
      for (const one of page.searchEntries) seen.add(one.dn);
    }
    assert.deepEqual(sizes, [900, 900, 500]);
    assert.equal(seen.size, MANY);
  });

  it('gives no page longer than 1,000', async () => {
    const sizes: number[] = [];
    for await (const page of client.searchPaginated(root, { filter, paged: { pageSize: 5000 } })) {
      sizes.push(page.searchEntries.length);
    }
    assert.deepEqual(sizes, [1000, 1000, 300]);
  });

  it('refuses a critical control that it does not know, and ignores one that is not critical', async () => {
    const ask = (critical: boolean) =>
      client.search(root, { filter: '(sAMAccountName=p1)' }, new Control('1.2.3.4.5', { critical }));
    await assert.rejects(ask(true), { code: 12 });
    assert.equal((await ask(false)).searchEntries.length, 1);
  });
});
