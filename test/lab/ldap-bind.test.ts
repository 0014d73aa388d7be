import assert from 'node:assert/strict';
import { Client } from 'ldapts';
import { type Lab, startLab } from '../../lab/index.ts';
import { secureClient } from './ldap-client.ts';

describe('lab LDAP: bind', () => {
  let lab: Lab;
  let password: string;
  before(async () => {
    lab = await startLab();
    password = lab.world.forest('hoster').readerPassword;
  });
  after(() => lab.stop());

  const open: Client[] = [];
  afterEach(async () => {
    for (const client of open.splice(0)) await client.unbind().catch(() => {});
  });
  const secure = (): Client => {
    const client = secureClient(lab, 'hoster');
    open.push(client);
    return client;
  };
  const plain = (): Client => {
    const client = new Client({ url: `ldap://localhost:${lab.ldap.hoster?.port}`, timeout: 3000 });
    open.push(client);
    return client;
  };
  const whoAmI = async (client: Client) => (await client.exop('1.3.6.1.4.1.4203.1.11.3')).value;

  for (const name of [
    'CN=reader,CN=Users,DC=hoster,DC=test',
    'cn=Reader, cn=users, dc=HOSTER, dc=test',
    'reader@hoster.test',
    'UCHOST\\reader',
  ]) {
    it(`takes ${name}`, async () => {
      const client = secure();
      await client.bind(name, password);
      assert.equal(await whoAmI(client), 'u:reader@hoster.test');
    });
  }

  const refusals = [
    ['a wrong password', 'reader@hoster.test', 'wrong', '52e'],
    ['an unknown account', 'nobody@hoster.test', 'wrong', '52e'],
    ['a NetBIOS name of another forest', 'CONTOSO\\reader', undefined, '52e'],
    ['a disabled account', 'reader-disabled@hoster.test', undefined, '533'],
    ['a disabled account with a wrong password', 'reader-disabled@hoster.test', 'wrong', '52e'],
    ['a locked account', 'reader-locked@hoster.test', undefined, '775'],
  ] as const;
  for (const [what, name, secret, data] of refusals) {
    it(`refuses ${what} with data ${data}`, async () => {
      await assert.rejects(secure().bind(name, secret ?? password), (error: Error & { code: number }) => {
        assert.equal(error.code, 49);
        assert.match(error.message, new RegExp(`AcceptSecurityContext error, data ${data}, v`));
        return true;
      });
    });
  }

  it('refuses a password in the clear with strongerAuthRequired', async () => {
    await assert.rejects(plain().bind('reader@hoster.test', password), { code: 8 });
  });

  it('takes it after StartTLS, and refuses a second StartTLS', async () => {
    const client = plain();
    await client.startTLS({ ca: [lab.caPem], servername: 'localhost' });
    await client.bind('reader@hoster.test', password);
    assert.equal(await whoAmI(client), 'u:reader@hoster.test');
    await assert.rejects(client.startTLS({ ca: [lab.caPem], servername: 'localhost' }));
  });

  it('shows its certificate under its own name too, and under no other', async () => {
    for (const [servername, fits] of [
      ['dc1.hoster.test', true],
      ['dc9.hoster.test', false],
    ] as const) {
      const client = plain();
      const upgrade = client.startTLS({ ca: [lab.caPem], servername });
      if (fits) await upgrade;
      else await assert.rejects(upgrade, { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
    }
  });

  it('lets anybody read the root entry, and nothing else', async () => {
    const client = plain();
    const { searchEntries } = await client.search('', { scope: 'base', filter: '(objectClass=*)' });
    const root = searchEntries[0];
    assert.equal(root?.defaultNamingContext, 'DC=hoster,DC=test');
    assert.equal(root?.rootDomainNamingContext, 'DC=hoster,DC=test');
    assert.equal(root?.configurationNamingContext, 'CN=Configuration,DC=hoster,DC=test');
    assert.ok([root?.supportedControl].flat().includes('1.2.840.113556.1.4.319'));
    await assert.rejects(client.search('DC=hoster,DC=test', { filter: '(objectClass=*)' }), { code: 1 });
    await client.bind('CN=reader,CN=Users,DC=hoster,DC=test', '');
    await assert.rejects(client.search('DC=hoster,DC=test', { filter: '(objectClass=*)' }), { code: 1 });
  });

  it('refuses every change and counts it', async () => {
    const client = secure();
    await client.bind('reader@hoster.test', password);
    const before = lab.directoryWrites;
    const dn = 'CN=Anna Lind,OU=People,DC=hoster,DC=test';
    await assert.rejects(client.add('CN=new,DC=hoster,DC=test', { cn: 'new' }), { code: 50 });
    await assert.rejects(client.del(dn), { code: 50 });
    await assert.rejects(client.modifyDN(dn, 'CN=Other'), { code: 50 });
    assert.equal(lab.directoryWrites - before, 3);
    const { searchEntries } = await client.search(dn, { scope: 'base', filter: '(objectClass=*)' });
    assert.equal(searchEntries.length, 1);
  });
});
