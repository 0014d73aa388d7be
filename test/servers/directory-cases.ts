import assert from 'node:assert/strict';
import { createLdapDirectory, type LdapDirectory, type LdapSettings } from '../../engine/clients/ldap.ts';
import { LookError, type Term } from '../../engine/index.ts';
import { ldap, type Server, startTls } from './rig.ts';
import { plan } from './world.ts';

/** Opens a directory for one piece of work. */
export async function withDirectory<T>(
  settings: LdapSettings,
  work: (directory: LdapDirectory) => Promise<T>,
): Promise<T> {
  const directory = createLdapDirectory(settings);
  try {
    return await work(directory);
  } finally {
    await directory.close();
  }
}
/** Reason of the LookError that finding somebody ends with. */
export async function reasonOf(settings: LdapSettings): Promise<{ code: string; detail?: string }> {
  return await withDirectory(settings, async (directory) => {
    const error = await directory
      .find([{ attribute: 'sam', value: 'anna' }])
      .catch((thrown: unknown) => thrown);
    assert.ok(error instanceof LookError, `no LookError but ${String(error)}`);
    return error.reason;
  });
}

/** What must hold on any real directory, whoever made it. */
export function directoryCases(server: Server): void {
  const hoster: [Term, string][] = [
    [{ attribute: 'sip', value: 'ANNA@hoster.test' }, 'Anna Lind'],
    [{ attribute: 'mail', value: 'nadia@noauto.test' }, 'Nadia Falk'],
    [{ attribute: 'proxy', value: 'sip:hanna@corp.test' }, 'Hanna Berg'],
    [{ attribute: 'proxy', value: 'smtp:anna@hoster.test' }, 'Anna Lind'],
    [{ attribute: 'upn', value: 'anna@hoster.test' }, 'Anna Lind'],
    [{ attribute: 'sam', value: 'emma' }, 'Emma Frost'],
    [{ attribute: 'sid', value: plan.lyncSid('mia') }, 'Mia Stark'],
    [{ attribute: 'originator-sid', value: plan.accountSid('hanna') }, 'Hanna Berg|Otto Thal'],
    [{ attribute: 'master-account-sid', value: plan.accountSid('linus') }, 'Linus Hede'],
  ];
  for (const [term, names] of hoster)
    it(`finds by ${term.attribute} ${term.value}`, async () => {
      const people = await withDirectory(ldap(server, 'hoster'), (directory) => directory.find([term]));
      assert.equal(
        people
          .map(({ displayName }) => displayName)
          .sort()
          .join('|'),
        names,
      );
    });
  it('finds by an old SID', async () => {
    const gone = plan.originatorSid({ id: 'stan', lync: { origin: 'old-sid' } } as never)!;
    const people = await withDirectory(ldap(server, 'corp'), (directory) =>
      directory.find([{ attribute: 'sid-history', value: gone }]),
    );
    assert.deepEqual(
      people.map(({ sam, sidHistory }) => ({ sam, sidHistory })),
      [{ sam: 'stan', sidHistory: [gone] }],
    );
  });
  it('reads a person as stored: SIDs and GUID from bytes, SIP, pool, mailbox, voice mail', async () => {
    const [anna] = await withDirectory(ldap(server, 'hoster'), (directory) =>
      directory.find([{ attribute: 'sam', value: 'anna' }]),
    );
    assert.equal(anna?.sid, plan.lyncSid('anna'));
    assert.match(anna.guid ?? '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const { sip, enabled, pool, deployment, originatorSid } = anna.lync!;
    assert.deepEqual(
      [sip, enabled, pool, deployment, originatorSid],
      ['anna@hoster.test', true, '1:1', 'on-premises', undefined],
    );
    assert.equal(anna.exchange?.mailbox, true);
    assert.equal(anna.exchange.recipientType, 'user-mailbox');
    assert.deepEqual(anna.um, { enabled: true, attributesPresent: true });
    assert.equal(anna.enabled, true);
  });
  it('says who is disabled, and whose account it is', async () => {
    const [hanna] = await withDirectory(ldap(server, 'hoster'), (directory) =>
      directory.find([{ attribute: 'sam', value: 'hanna' }]),
    );
    assert.equal(hanna?.enabled, false);
    assert.equal(hanna.lync?.originatorSid, plan.accountSid('hanna'));
  });
  it('takes what is typed as a value, never as syntax', async () => {
    for (const value of ['*', 'anna)(objectClass=*', 'a\\2a', '\u0000', 'Å*(|&)'])
      await withDirectory(ldap(server, 'hoster'), async (directory) =>
        assert.deepEqual(
          await directory.find([
            { attribute: 'sam', value },
            { attribute: 'mail', value },
          ]),
          [],
        ),
      );
  });
  it('sees the trust from both sides', async () => {
    const side = (forest: 'hoster' | 'corp') =>
      withDirectory(ldap(server, forest), (directory) => directory.trusts());
    const shown = async (forest: 'hoster' | 'corp') =>
      (await side(forest)).map(({ partner, direction, type, attributes, sid }) => [
        partner,
        direction,
        type,
        attributes & 8,
        sid,
      ]);
    assert.deepEqual(await shown('hoster'), [
      ['corp.test', 2, 2, 8, 'S-1-5-21-2222222221-2222222222-2222222223'],
    ]);
    assert.deepEqual(await shown('corp'), [
      ['hoster.test', 1, 2, 8, 'S-1-5-21-1111111111-1111111112-1111111113'],
    ]);
  });
  it('over StartTLS', async () => {
    const people = await withDirectory(ldap(server, 'hoster', startTls(server, 'hoster')), (directory) =>
      directory.find([{ attribute: 'sam', value: 'uma' }]),
    );
    assert.equal(people.length, 1);
  });
  for (const over of ['LDAPS', 'StartTLS'] as const)
    it(`over ${over}: another authority and another name are refused before a password is sent`, async () => {
      const how = over === 'StartTLS' ? startTls(server, 'hoster') : {};
      const other = (await import('./rig.ts')).authority('other-ca');
      const untrusted = await reasonOf(ldap(server, 'hoster', { ...how, ca: other }));
      assert.equal(untrusted.code, 'tls-failed');
      const [url] = ldap(server, 'hoster', how).urls;
      const misnamed = url!.replace('dc1.hoster.test', 'dc9.hoster.test');
      assert.deepEqual(await reasonOf(ldap(server, 'hoster', { ...how, urls: [misnamed] })), {
        code: 'tls-failed',
        detail: 'ERR_TLS_CERT_ALTNAME_INVALID',
      });
    });
  it('sends nothing over an open connection', async () => {
    const plain = { ...startTls(server, 'hoster'), startTls: false };
    assert.deepEqual(await reasonOf(ldap(server, 'hoster', plain)), {
      code: 'denied',
      detail: 'tls-required',
    });
  });
  it('goes on to the second server where nobody listens at the first', async () => {
    const { urls } = ldap(server, 'hoster');
    const people = await withDirectory(
      ldap(server, 'hoster', { urls: ['ldaps://dc1.hoster.test:1', ...urls] }),
      (directory) => directory.find([{ attribute: 'sam', value: 'uma' }]),
    );
    assert.equal(people.length, 1);
  });
}
