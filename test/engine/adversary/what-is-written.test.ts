import assert from 'node:assert/strict';
import { inDirectory, restoreMail, setMail } from '../../../engine/commands.ts';
import { type Diagnosis, diagnose, type Person } from '../../../engine/index.ts';
import {
  account,
  byAddress,
  bySid,
  evidence,
  found,
  hosterMailbox,
  linked,
  noTrust,
  oneWay,
  own,
  type Situation,
} from '../build.ts';

const resource: Situation = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  duplicates: [],
  look: { 'https-autodiscover': 'corp' },
};
const on = (given: Situation): Diagnosis => diagnose(evidence(given));
const to = 'x@y.test';
const dn = 'CN=ann,DC=hoster,DC=test';
const of = (recipientType: NonNullable<Person['exchange']>['recipientType'], extra: Partial<Person> = {}) =>
  own({}, { exchange: { mailbox: false, recipientType }, proxyAddresses: ['SMTP:ann@d.test'], ...extra });

describe('a command fits the object that it changes', () => {
  it('each kind has its own', () => {
    const contact = { kind: 'contact', enabled: undefined, sam: undefined } as const;
    const made = [
      own(),
      own({}, contact),
      of('mail-contact', contact),
      of('mail-user'),
      of('remote-mailbox'),
      own({}, hosterMailbox('user-mailbox')),
    ].map((person) =>
      setMail(person, to)
        .at(-1)
        ?.replace(/ -Server.*| -PrimarySmtp.*/, ''),
    );
    assert.deepEqual(
      made,
      ['ADUser', 'ADObject', 'MailContact', 'MailUser', 'RemoteMailbox', 'Mailbox'].map(
        (noun) => `Set-${noun} -Identity '${dn}'`,
      ),
    );
    assert.deepEqual(setMail(own({}, contact), to), [
      `Set-ADObject -Identity '${dn}' -Server 'hoster.test' -Replace @{mail='${to}'}`,
    ]);
  });

  it('what Exchange manages is never emptied', () => {
    for (const person of [of('mail-user'), of('remote-mailbox'), own({}, hosterMailbox('user-mailbox'))])
      assert.deepEqual(setMail(person, undefined), []);
  });

  it('names the object by its DN and the domain that the DN lies in, whatever stands in the name', () => {
    assert.equal(
      inDirectory('CN=ann,OU=Staff,DC=emea,DC=corp,DC=test'),
      "-Identity 'CN=ann,OU=Staff,DC=emea,DC=corp,DC=test' -Server 'emea.corp.test'",
    );
    assert.match(inDirectory("CN=o'Hara\\,DC=evil,DC=corp,DC=test"), / -Server 'corp\.test'$/);
    assert.equal(inDirectory('CN=ann'), "-Identity 'CN=ann'");
  });

  it('no bare account name identifies anybody in any remedy or option', () => {
    const locked = account({ lockedOut: true });
    for (const given of [
      { ...resource, lync: linked({}, { mail: undefined }) },
      {
        ...resource,
        lync: linked({}, { mail: 'ann@hoster.test' }),
        joined: [bySid(locked)],
        origin: found(locked),
      },
      {
        ...resource,
        joined: [bySid(account({ enabled: false }))],
        origin: found(account({ enabled: false })),
      },
    ]) {
      const { remedies, options } = on(given);
      const commands = [...remedies, ...options].flatMap((each) => [...each.commands, ...each.rollback]);
      assert.ok(commands.length > 0);
      for (const command of commands.filter((each) => /AD(User|Object|Account) /.test(each)))
        assert.match(command, /-Identity 'CN=[^']+' -Server '(hoster|corp)\.test'/);
    }
  });

  it('the SIP address is added with the cmdlet of the object that lacks it', () => {
    const bare = (recipientType: NonNullable<Person['exchange']>['recipientType'], mailbox = false) =>
      account({ proxyAddresses: ['SMTP:ann@d.test'], exchange: { mailbox, recipientType } });
    const added = (who: Person) =>
      on({ ...resource, joined: [bySid(who)], origin: found(who) }).remedies.find(
        ({ id }) => id === 'add-sip-proxy',
      )?.commands;
    const change = "-Identity 'CN=ann,DC=corp,DC=test' -EmailAddresses @{Add='sip:ann@d.test'}";
    assert.deepEqual(added(bare('remote-mailbox')), [`Set-RemoteMailbox ${change}`]);
    assert.deepEqual(added(bare('mail-user')), [`Set-MailUser ${change}`]);
    assert.deepEqual(added(bare('user-mailbox', true)), [`Set-Mailbox ${change}`]);
    assert.deepEqual(added(bare('other')), []);
    const unread = account({ proxyAddresses: [] });
    assert.equal(added(unread), undefined, 'a mailbox without any address was not read');
  });
});

describe('the way back restores today', () => {
  it('the primary address, the addresses that were there, and the address policy as it was', () => {
    const person = own({}, { ...hosterMailbox('user-mailbox'), proxyAddresses: ['SMTP:ann@d.test'] });
    assert.deepEqual(setMail(person, to)[0], `$held = Get-Mailbox -Identity '${dn}'`);
    assert.deepEqual(restoreMail(person, to), [
      `Set-Mailbox -Identity '${dn}' -PrimarySmtpAddress 'ann@d.test'`,
      `Set-Mailbox -Identity '${dn}' -EmailAddresses @{Remove='smtp:${to}'}`,
      `Set-Mailbox -Identity '${dn}' -EmailAddressPolicyEnabled $held.EmailAddressPolicyEnabled`,
    ]);
    const had = { ...person, proxyAddresses: ['SMTP:ann@d.test', `smtp:${to}`] };
    assert.ok(!restoreMail(had, to).join().includes('Remove'));
  });

  it('the list of trusted domains keeps what the policy holds, and gets it back', () => {
    const complaint = { symptoms: ['cert_prompt' as const], promptHost: 'mail.else.test' };
    const given = { ...resource, complaint, said: { trustModelData: ['partner.test'] } };
    const remedy = on(given).remedies.find(({ id }) => id === 'extend-trust-model-data');
    const lines = remedy?.commands ?? [];
    assert.ok(
      lines.findIndex((line) => line.includes('Get-GPRegistryValue')) <
        lines.findIndex((line) => line.startsWith('Set-GPRegistryValue')),
    );
    assert.ok(lines.filter((line) => line.startsWith('Set-')).every((line) => line.includes('$list -join')));
    assert.ok(lines.some((line) => line.includes("'partner.test'")));
    for (const line of remedy?.rollback ?? ['none'])
      assert.match(
        line,
        /^if \(\$held\[(.+?)\]\) \{ Set-GPRegistryValue .+ -Value \$held\[\1\] \} else \{ Remove-/,
      );
  });

  it('a certificate is signed and imported between the request and IIS, and today’s can be bound again', () => {
    const diagnosis = on({ ...resource, look: { 'https-autodiscover': 'expired' } });
    const remedy = diagnosis.remedies.find(({ id }) => id === 'renew-certificate');
    const steps = (remedy?.commands ?? []).flatMap(
      (line) => /(New|Import|Enable)-Exchange/.exec(line)?.[1] ?? [],
    );
    assert.deepEqual(steps, ['New', 'Import', 'Enable']);
    assert.match(remedy?.commands.at(-1) ?? '', /\$signed\.Thumbprint/);
    assert.match(remedy?.rollback.join() ?? '', /Enable-ExchangeCertificate -Thumbprint \$held\.Thumbprint/);
  });
});

describe('an option says what it really does', () => {
  const beside = own({}, hosterMailbox('user-mailbox'));
  const article: Situation = {
    ...resource,
    joined: [byAddress(account())],
    origin: undefined,
    trusts: noTrust,
  };

  it('a domain that was just looked up and leads elsewhere has no effect: no command, no advice', () => {
    const two = on({ ...article, lync: beside, look: { 'https-autodiscover': 'hoster' } }).options[1];
    assert.deepEqual(
      [two?.possible, two?.recommended, two?.why, two?.commands, two?.gains],
      ['no', false, ['domain-leads-elsewhere'], [], []],
    );
  });

  it('where the look-up settled nothing, the effect of the same domain is not known', () => {
    const two = on({ ...article, lync: beside, look: { 'https-autodiscover': 'silent' } }).options[1];
    assert.deepEqual([two?.possible, two?.recommended, two?.commands], ['unknown', false, []]);
    assert.ok(two?.why.includes('domain-not-known'));
  });

  it('option 3 gives no real mailbox an address that receives nothing', () => {
    for (const lync of [beside, of('remote-mailbox')]) {
      const three = on({ ...article, lync, look: { 'https-autodiscover': 'hoster' } }).options[2];
      assert.deepEqual([three?.possible, three?.why, three?.commands], ['no', ['mailbox-would-break'], []]);
    }
    assert.equal(on({ ...article, lync: own() }).options[2]?.possible, 'yes');
  });
});

describe('only a SIP address must be one object’s alone', () => {
  const contact = {
    dn: 'CN=Ann,OU=Synchronised,DC=hoster,DC=test',
    kind: 'contact',
    lyncEnabled: false,
  } as const;
  const twice = (use: NonNullable<Situation['duplicates']>[number]) =>
    on({ ...resource, duplicates: [use], complaint: { symptoms: ['photos_contacts_missing'] } });

  it('a mail address that a synchronised contact has too is no cause, and is not taken away', () => {
    for (const use of [
      { ...contact, address: 'ann@d.test', attribute: 'mail' },
      { ...contact, address: 'ann@d.test', attribute: 'proxyAddresses', scheme: 'smtp' },
    ] as const) {
      const diagnosis = twice(use);
      assert.equal(diagnosis.primaryCause, null);
      const shared = diagnosis.findings.find(({ rule }) => rule === 'mail-address-shared');
      assert.deepEqual([shared?.outcome, shared?.likely], ['fail', true]);
      assert.ok(diagnosis.remedies.every(({ commands }) => !commands.join().includes('Set-')));
    }
  });

  it('the SIP address itself is, and only sip: is taken away', () => {
    const diagnosis = twice({
      ...contact,
      address: 'ann@d.test',
      attribute: 'proxyAddresses',
      scheme: 'sip',
    });
    assert.equal(diagnosis.primaryCause, 'duplicate-address');
    const remedy = diagnosis.remedies.find(({ id }) => id === 'remove-duplicate-address');
    assert.doesNotMatch(remedy?.commands.join() ?? '', /smtp:/);
  });

  it('a Lync account that is switched off today is somebody’s: nothing of it is cleared', () => {
    const diagnosis = twice({ ...contact, address: 'ann@d.test', attribute: 'msRTCSIP-PrimaryUserAddress' });
    const remedy = diagnosis.remedies.find(({ id }) => id === 'remove-duplicate-address');
    assert.match(remedy?.commands.join() ?? '', /^Get-CsUser /);
    assert.deepEqual(remedy?.rollback, []);
  });
});
