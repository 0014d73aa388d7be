import assert from 'node:assert/strict';
import { type Client, EqualityFilter } from 'ldapts';
import { sidBytes } from '../../lab/directory/sid.ts';
import { type Lab, startLab } from '../../lab/index.ts';
import { binary, reader } from './ldap-client.ts';

describe('lab LDAP: search', () => {
  let lab: Lab;
  let hoster: Client;
  let corp: Client;
  before(async () => {
    lab = await startLab();
    hoster = await reader(lab, 'hoster');
    corp = await reader(lab, 'corp');
  });
  after(async () => {
    await hoster.unbind();
    await corp.unbind();
    await lab.stop();
  });

  const names = async (client: Client, base: string, filter: string | EqualityFilter): Promise<string[]> => {
    const found = await client.search(base, { filter, attributes: ['sAMAccountName', 'cn'] });
    return found.searchEntries
      .map((one) => String([one.sAMAccountName, one.cn].find((value) => typeof value === 'string')))
      .sort();
  };
  const inHoster = (filter: string | EqualityFilter) => names(hoster, 'DC=hoster,DC=test', filter);

  const cases: [string, string, string[]][] = [
    ['equality without case', '(MAIL=HANNA@corp.TEST)', ['hanna']],
    ['and, or, not', '(&(|(sAMAccountName=anna)(sAMAccountName=bert))(!(mail=bert@corp.test)))', ['anna']],
    ['negation of an absent attribute', '(&(sAMAccountName=nora)(!(mail=*)))', ['nora']],
    ['presence', '(&(sAMAccountName=anna)(msExchUMEnabledFlags=*))', ['anna']],
    ['substrings', '(msRTCSIP-PrimaryUserAddress=sip:h*go.m@*test)', ['hugo']],
    [
      '>= and <= on numbers',
      '(&(msExchRecipientTypeDetails>=2)(msExchRecipientTypeDetails<=10))',
      ['linus', 'lisa'],
    ],
    ['letters beyond ASCII, in any case', '(displayName=ROSA KJÆR)', ['rosa']],
    ['an escaped value', '(displayName=Rosa\\20Kjær)', ['rosa']],
    ['bits all', '(&(mail=beate@corp.test)(userAccountControl:1.2.840.113556.1.4.803:=2))', ['beate']],
    ['bits any', '(&(sAMAccountName=anna)(userAccountControl:1.2.840.113556.1.4.804:=514))', ['anna']],
    ['a boolean', '(msRTCSIP-UserEnabled=FALSE)', ['dirk']],
    [
      'the category in short',
      '(&(objectCategory=person)(proxyAddresses=sip:doris@corp.test))',
      ['Doris Aas', 'doris'],
    ],
    ['class and category', '(&(objectCategory=person)(objectClass=contact))', ['Doris Aas']],
    ['ambiguous names', '(anr=uma)', ['uma']],
    [
      'direct membership',
      '(&(objectClass=user)(memberOf=CN=UC Helpdesk,OU=Groups,DC=hoster,DC=test))',
      ['agnes', 'arne'],
    ],
    [
      'membership through groups',
      '(&(objectClass=user)(memberOf:1.2.840.113556.1.4.1941:=cn=uc helpdesk,ou=groups,dc=hoster,dc=test))',
      ['ada', 'agnes', 'arne'],
    ],
  ];
  for (const [what, filter, wanted] of cases) {
    it(`understands ${what}`, async () => assert.deepEqual(await inHoster(filter), wanted));
  }

  it('finds an account by its SID, as text, as bytes and as base', async () => {
    const [hanna] = (
      await corp.search('DC=corp,DC=test', {
        filter: '(sAMAccountName=hanna)',
        explicitBufferAttributes: binary,
      })
    ).searchEntries;
    const sid = hanna?.objectSid as Buffer;
    assert.ok(Buffer.isBuffer(sid));
    const text = 'S-1-5-21-2222222221-2222222222-2222222223-1400';
    assert.deepEqual(sid, sidBytes(text));
    assert.deepEqual(await inHoster(`(msRTCSIP-OriginatorSid=${text})`), ['hanna', 'otto']);
    const byBytes = new EqualityFilter({ attribute: 'objectSid', value: sid });
    assert.deepEqual(await names(corp, 'DC=corp,DC=test', byBytes), ['hanna']);
    const byBase = await corp.search(`<SID=${text}>`, { scope: 'base', filter: '(objectClass=*)' });
    assert.equal(byBase.searchEntries[0]?.dn, 'CN=Hanna Berg,OU=People,DC=corp,DC=test');
  });

  it('keeps to the scope', async () => {
    const count = async (scope: 'base' | 'one' | 'sub') =>
      (await hoster.search('OU=Groups,DC=hoster,DC=test', { scope, filter: '(objectClass=*)' })).searchEntries
        .length;
    assert.deepEqual([await count('base'), await count('one'), await count('sub')], [1, 3, 4]);
  });

  it('gives only the asked attributes, spelt as the schema spells them', async () => {
    const [one] = (
      await hoster.search('DC=hoster,DC=test', {
        filter: '(sAMAccountName=anna)',
        attributes: ['MAIL', 'homemdb', 'nothing'],
      })
    ).searchEntries;
    assert.equal(one?.mail, 'anna@hoster.test');
    assert.match(String(one?.homeMDB), /^CN=DB01,/);
    assert.ok(!('displayName' in (one ?? {})));
  });

  it('points from the root to the other partitions and does not search them', async () => {
    const found = await corp.search('DC=corp,DC=test', { filter: '(sAMAccountName=bert)' });
    assert.deepEqual(found.searchEntries, []);
    assert.deepEqual(found.searchReferences.sort(), [
      'ldap://ForestDnsZones.corp.test/DC=ForestDnsZones,DC=corp,DC=test',
      'ldap://corp.test/CN=Configuration,DC=corp,DC=test',
      'ldap://emea.corp.test/DC=emea,DC=corp,DC=test',
    ]);
    assert.deepEqual(await names(corp, 'DC=emea,DC=corp,DC=test', '(sAMAccountName=bert)'), ['bert']);
  });

  it('says what is wrong with a base', async () => {
    const search = (base: string) => hoster.search(base, { filter: '(objectClass=*)' });
    await assert.rejects(search('CN=nobody,DC=hoster,DC=test'), { code: 32 });
    await assert.rejects(search('DC=elsewhere,DC=test'), { code: 10 });
    await assert.rejects(search('not a name'), { code: 34 });
  });

  it('holds trusts, the pool, the service connection point and the cross references', async () => {
    const [trust] = (
      await hoster.search('CN=System,DC=hoster,DC=test', {
        filter: '(objectClass=trustedDomain)',
        explicitBufferAttributes: ['securityIdentifier'],
      })
    ).searchEntries;
    assert.deepEqual(
      [trust?.trustPartner, trust?.flatName, trust?.trustDirection, trust?.trustType, trust?.trustAttributes],
      ['corp.test', 'CONTOSO', '2', '2', '8'],
    );
    assert.deepEqual(trust?.securityIdentifier, sidBytes('S-1-5-21-2222222221-2222222222-2222222223'));
    const configuration = 'CN=Configuration,DC=hoster,DC=test';
    assert.deepEqual(await names(hoster, configuration, '(objectClass=msRTCSIP-Pool)'), ['1:1']);
    assert.deepEqual(await names(hoster, configuration, '(nETBIOSName=uchost)'), ['UCHOST']);
    const scp = await hoster.search(configuration, {
      filter: '(&(objectClass=serviceConnectionPoint)(keywords=77378F46-2C66-4aa9-A6A6-3E7A48B19596))',
    });
    assert.equal(
      scp.searchEntries[0]?.serviceBindingInformation,
      'https://mail.hoster.test/autodiscover/autodiscover.xml',
    );
  });
});
