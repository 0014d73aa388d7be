import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { suffixRouting } from '../../engine/suffix-routing.ts';
import { directoryCases, reasonOf, withDirectory } from './directory-cases.ts';
import { ldap } from './rig.ts';
import { password } from './world.ts';

const inForest = fileURLToPath(new URL('in-forest.sh', import.meta.url));
/** Whether a forest's domain controller lets this account in, by NTLM. */
const letsIn = (forest: string, account: string) =>
  promisify(execFile)(inForest, [forest, 'wbinfo', '-a', `${account}%${password}`]).then(
    () => true,
    () => false,
  );

describe('Samba', () => {
  directoryCases('samba');

  it('knows the reader by UPN and by NetBIOS name', async () => {
    for (const bindDn of ['reader@hoster.test', 'UCHOST\\reader']) {
      const people = await withDirectory(ldap('samba', 'hoster', { bindDn }), (directory) =>
        directory.find([{ attribute: 'sam', value: 'anna' }]),
      );
      assert.equal(people.length, 1, bindDn);
    }
  });
  it('answers for the whole forest at the Global Catalog', async () => {
    const people = await withDirectory(
      ldap('samba', 'hoster', { urls: ['ldaps://dc1.hoster.test:3269'], baseDns: [''] }),
      (directory) => directory.find([{ attribute: 'sip', value: 'anna@hoster.test' }]),
    );
    assert.deepEqual(
      people.map(({ sam }) => sam),
      ['anna'],
    );
  });
  it('sends on to other partitions, and nobody follows', async () => {
    await withDirectory(ldap('samba', 'hoster'), async (directory) => {
      await directory.find([{ attribute: 'sam', value: 'anna' }]);
      assert.ok(directory.referrals() >= 2, `${directory.referrals()} referrals`);
    });
  });
  const refusals: [what: string, bindDn: string, bindPassword: string, detail: string][] = [
    ['a wrong password', 'UCHOST\\reader', 'wrong', '52e'],
    ['nobody', 'UCHOST\\nobody', password, '52e'],
    ['a disabled account', 'UCHOST\\reader-disabled', password, '533'],
    ['an account of the other forest', 'CONTOSO\\reader', password, '52e'],
  ];
  for (const [what, bindDn, bindPassword, detail] of refusals)
    it(`bind refused: ${what}, ${detail}`, async () =>
      assert.deepEqual(await reasonOf(ldap('samba', 'hoster', { bindDn, bindPassword })), {
        code: 'bind-refused',
        detail,
      }));
  it('the trust really goes one way: corp is let in at hoster, hoster not at corp', async () => {
    assert.equal(await letsIn('hoster', 'CONTOSO\\hanna'), true);
    assert.equal(await letsIn('corp', 'UCHOST\\anna'), false);
    assert.equal(await letsIn('hoster', 'UCHOST\\anna'), true);
    assert.equal(await letsIn('corp', 'CONTOSO\\hanna'), true);
  });
  it('shows the names that the trusting side routes, as Samba wrote them; the other side has none', async () => {
    const side = (forest: 'hoster' | 'corp') =>
      withDirectory(ldap('samba', forest), async (directory) => (await directory.trusts())[0]!);
    const trust = await side('hoster');
    assert.deepEqual([trust.suffixes, trust.disabled, trust.excluded], [['corp.test'], [], []]);
    assert.deepEqual(trust.domains, [
      {
        dns: 'corp.test',
        netbios: 'CONTOSO',
        sid: 'S-1-5-21-2222222221-2222222222-2222222223',
        enabled: true,
      },
    ]);
    assert.equal(suffixRouting('emea.corp.test', trust), 'ok');
    assert.equal(suffixRouting('brand.test', trust), 'absent');
    assert.equal(suffixRouting('hoster.test', await side('corp')), 'unknown');
  });
  it('shows its configuration partition; without Exchange there nothing is concluded from empty lists', async () => {
    const read = await withDirectory(ldap('samba', 'corp'), (directory) => directory.configuration!());
    assert.deepEqual(read.domains, [{ dns: 'corp.test', netbios: 'CONTOSO' }]);
    assert.deepEqual([read.exchange, read.exchangeSchema, read.scps], [undefined, undefined, []]);
  });
});
