import assert from 'node:assert/strict';
import { isPerson, personAttributes, personFrom } from '../../../engine/clients/person-from-entry.ts';
import { sidBytes } from '../../../engine/clients/sid.ts';

const dn = 'cn=Ann,dc=hoster,dc=example';
const guid = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const of = (attributes: Record<string, string | Buffer | (string | Buffer)[]>) =>
  personFrom({ dn, ...attributes }, 'hoster');

describe('a person from an entry', () => {
  it('reads names of attributes in any case, values as bytes or text, absent ones as absent', () => {
    const person = of({
      OBJECTCLASS: ['top', 'user'],
      objectsid: sidBytes('S-1-5-21-1-2-3-4') as Buffer,
      sIDHistory: [sidBytes('S-1-5-21-9-9') as Buffer, 'S-1-5-21-8-8'],
      MAIL: Buffer.from('jürgen@hoster.example'),
      displayName: [],
      'memberOf;range=0-1': ['cn=g,dc=a', 'CN=h,DC=a'],
    });
    assert.equal(person.sid, 'S-1-5-21-1-2-3-4');
    assert.deepEqual(person.sidHistory, ['S-1-5-21-9-9', 'S-1-5-21-8-8']);
    assert.equal(person.mail, 'jürgen@hoster.example');
    assert.equal(person.displayName, undefined);
    assert.deepEqual(person.memberOf, ['CN=g,DC=a', 'CN=h,DC=a']);
    assert.equal(person.enabled, undefined);
    assert.equal(person.lync, undefined);
    assert.equal(person.exchange, undefined);
  });

  it('tells enabled from the account bits, for users only', () => {
    assert.equal(of({ userAccountControl: '512' }).enabled, true);
    assert.equal(of({ userAccountControl: '514' }).enabled, false);
    assert.equal(of({ objectClass: 'contact', userAccountControl: '512' }).enabled, undefined);
    assert.equal(of({ userAccountControl: 'x' }).enabled, undefined);
  });

  it('tells a lock only where it is computed or stored', () => {
    const computed = 'msDS-User-Account-Control-Computed';
    assert.equal(of({ userAccountControl: '512', [computed]: '16' }).lockedOut, true);
    assert.equal(of({ userAccountControl: '512', [computed]: '0' }).lockedOut, false);
    assert.equal(of({ userAccountControl: '528' }).lockedOut, true);
    assert.equal(of({ userAccountControl: '512', [computed]: '8388608' }).passwordExpired, true);
    assert.equal('passwordExpired' in of({ userAccountControl: '512', [computed]: '0' }), false);
    assert.equal(of({ userAccountControl: '512' }).lockedOut, undefined);
  });

  it('tells when an account ends, and nothing of one that never does', () => {
    assert.equal(of({ accountExpires: '130420044000000000' }).expires, '2014-04-15T03:00:00.000Z');
    for (const value of ['0', '9223372036854775807', '-1', 'x', '99999999999999999999'])
      assert.equal('expires' in of({ accountExpires: value }), false, value);
  });

  it('reads the Lync part: address bare, pool by its container, deployment by the locator', () => {
    const home =
      'CN=Lc Services,CN=Microsoft,CN=pool1,CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,DC=a';
    const lync = {
      'msRTCSIP-PrimaryUserAddress': 'SIP:Ann@hoster.example',
      'msRTCSIP-UserEnabled': 'TRUE',
      'msRTCSIP-OriginatorSid': sidBytes('S-1-5-21-1-1') as Buffer,
      'msRTCSIP-PrimaryHomeServer': home,
      'msRTCSIP-DeploymentLocator': 'SRV:',
      'msRTCSIP-UserPolicies': ['0=1', '7=6'],
      'msRTCSIP-OptionFlags': '385',
    };
    assert.deepEqual(of(lync).lync, {
      sip: 'Ann@hoster.example',
      enabled: true,
      originatorSid: 'S-1-5-21-1-1',
      pool: 'pool1',
      deployment: 'on-premises',
      policies: ['0=1', '7=6'],
      optionFlags: 385,
    });
    const deployment = (locator: string) =>
      of({ ...lync, 'msRTCSIP-DeploymentLocator': locator }).lync?.deployment;
    assert.equal(deployment('sipfed.online.lync.com'), 'online');
    assert.equal(deployment('edge.other.example'), undefined);
    assert.equal(of({ 'msRTCSIP-PrimaryUserAddress': 'sip:a@b' }).lync?.enabled, undefined);
  });

  it('cuts white space off addresses and keeps what is stored beside them', () => {
    const typed = of({
      mail: ' ann@hoster.example\t',
      proxyAddresses: ['SMTP:ann@hoster.example ', 'sip:ann@a.example'],
    });
    assert.equal(typed.mail, 'ann@hoster.example');
    assert.deepEqual(typed.proxyAddresses, ['SMTP:ann@hoster.example', 'sip:ann@a.example']);
    assert.deepEqual(typed.stored, {
      mail: ' ann@hoster.example\t',
      proxyAddresses: ['SMTP:ann@hoster.example ', 'sip:ann@a.example'],
    });
    assert.equal(of({ mail: 'ann@hoster.example' }).stored, undefined);
    assert.deepEqual([of({ mail: '  ' }).mail, of({ mail: '  ' }).stored], [undefined, { mail: '  ' }]);
  });

  it('calls it a mailbox only with GUID and database, and not for those whose mailbox is elsewhere', () => {
    const mailbox = { msExchMailboxGuid: guid, homeMDB: 'CN=DB1,DC=a', msExchRecipientTypeDetails: '1' };
    assert.equal(of(mailbox).exchange?.mailbox, true);
    assert.equal(of(mailbox).exchange?.mailboxGuid, '33221100-5544-7766-8899-aabbccddeeff');
    assert.equal(of({ ...mailbox, homeMDB: [] }).exchange?.mailbox, false);
    assert.equal(of({ ...mailbox, msExchMailboxGuid: [] }).exchange?.mailbox, false);
    const types: [string, string, boolean][] = [
      ['2', 'linked-mailbox', true],
      ['4', 'shared-mailbox', true],
      ['16', 'resource-mailbox', true],
      ['128', 'mail-user', false],
      ['64', 'mail-contact', false],
      ['2147483648', 'remote-mailbox', false],
      ['34359738368', 'remote-mailbox', false],
      ['256', 'other', true],
    ];
    for (const [details, type, has] of types) {
      const found = of({ ...mailbox, msExchRecipientTypeDetails: details }).exchange;
      assert.deepEqual([found?.recipientType, found?.mailbox], [type, has], details);
    }
  });

  it('reads unified messaging, photo and recipients without a mailbox', () => {
    assert.deepEqual(of({ msExchUMEnabledFlags: '831' }).um, { enabled: true, attributesPresent: false });
    assert.deepEqual(of({ proxyAddresses: ['EUM:1@x'] }).um, { enabled: false, attributesPresent: true });
    assert.deepEqual(of({ msExchUCVoiceMailSettings: 'a=1' }).um, {
      enabled: false,
      attributesPresent: true,
    });
    assert.equal(of({ thumbnailPhoto: Buffer.from([0xff]) }).hasPhoto, true);
    assert.equal(of({}).hasPhoto, false);
    assert.equal(of({ targetAddress: 'SMTP:a@b' }).exchange?.targetAddress, 'SMTP:a@b');
  });

  it('takes computers and groups for nobody', () => {
    assert.ok(isPerson({ dn, objectClass: ['top', 'User'] }));
    assert.ok(isPerson({ dn, objectClass: 'contact' }));
    assert.ok(!isPerson({ dn, objectClass: ['user', 'computer'] }));
    assert.ok(!isPerson({ dn, objectClass: 'group' }));
  });

  it('asks for everything that it reads, and for the class', () => {
    for (const name of ['objectClass', 'msRTCSIP-OriginatorSid', 'msExchMasterAccountSid', 'sIDHistory']) {
      assert.ok((personAttributes as readonly string[]).includes(name));
    }
  });
});
