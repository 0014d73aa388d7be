import assert from 'node:assert/strict';
import { type Diagnosis, diagnose, type Finding } from '../../../engine/index.ts';
import {
  account,
  bySid,
  corpSid,
  evidence,
  found,
  linked,
  nowhere,
  own,
  type Situation,
  strangeSid,
} from '../build.ts';
import { diagnosed, linkedPerson, ownPerson } from './situations.ts';

const finding = (d: Diagnosis, rule: string): Finding => d.findings.find((each) => each.rule === rule)!;
const certain = (d: Diagnosis, rule: string): boolean => {
  const { outcome, likely } = finding(d, rule);
  return outcome === 'fail' && !likely;
};
const commands = (d: Diagnosis, id: string): string[] =>
  d.remedies.filter((remedy) => remedy.id === id).flatMap((remedy) => remedy.commands);
const comparing: Situation['policy'] = {
  basis: 'effective',
  name: 'Global',
  disableEmailComparisonCheck: false,
  disableNtCredentials: null,
  savePassword: null,
};

describe('adversary: addresses that are no sign-in names', () => {
  const renamed = (mail: string, configuration?: Situation['configuration']): string[] =>
    commands(
      diagnosed({ lync: own({}, { mail }), policy: comparing, configuration }, ownPerson),
      'align-addresses',
    );
  it('never makes a placeholder the SIP address', () => {
    assert.deepEqual(renamed('ann@d-test.invalid'), []);
    assert.deepEqual(renamed('ann@corp.test'), []);
  });
  it('renames within the SIP domains that Lync has', () => {
    assert.match(renamed('ann.smith@d.test')[0]!, /'sip:ann\.smith@d\.test'/);
    const sides = [{ forest: 'hoster', sipDomains: ['d.test', 'corp.test'] }];
    assert.match(renamed('ann@corp.test', sides)[0]!, /'sip:ann@corp\.test'/);
    assert.deepEqual(renamed('ann@corp.test', [{ forest: 'corp', sipDomains: ['corp.test'] }]), []);
  });
  it('keeps the policy that somebody has before another is granted', () => {
    const d = diagnosed(
      {
        lync: own({}, { mail: 'ann@x.test' }),
        policy: { ...comparing, basis: 'all-agree', name: undefined },
      },
      ownPerson,
    );
    const remedy = d.remedies.find(({ id }) => id === 'switch-comparison-off')!;
    assert.match(remedy.commands[0]!, /^\$held = .*ClientPolicy$/);
    assert.match(remedy.rollback.at(-1)!, /-PolicyName \$held$/);
  });
  it('is not sure of a Global policy that somebody says was changed', () => {
    const given: Situation = { lync: own({}, { mail: 'ann@x.test' }), policy: comparing };
    assert.equal(certain(diagnosed(given, ownPerson), 'smtp-differs-from-sip'), true);
    const said = diagnosed({ ...given, said: { globalComparisonOff: true } }, ownPerson);
    assert.equal(certain(said, 'smtp-differs-from-sip'), false);
  });
});

describe('adversary: whose object it is', () => {
  const inChild = account({ forest: 'hoster', dn: 'CN=ann,DC=users,DC=hoster,DC=test' });
  const use = { dn: inChild.dn, kind: 'user', address: 'ann@d.test', lyncEnabled: false } as const;
  const linkedToChild: Situation = { joined: [bySid(inChild)], origin: found(inChild) };
  it('takes the account in a child domain of the Lync forest for no second holder of the address', () => {
    const d = diagnosed({
      ...linkedToChild,
      duplicates: [{ ...use, attribute: 'proxyAddresses', scheme: 'sip' }],
    });
    assert.equal(finding(d, 'duplicate-address').outcome, 'pass');
    assert.deepEqual(commands(d, 'remove-duplicate-address'), []);
  });
  it('but does where that account is enabled for Lync with it as well', () => {
    const d = diagnosed({
      ...linkedToChild,
      duplicates: [{ ...use, attribute: 'msRTCSIP-PrimaryUserAddress' }],
    });
    assert.equal(certain(d, 'duplicate-address'), true);
  });
});

describe('adversary: a link to where nobody has looked', () => {
  const trust = { partner: 'customer.test', direction: 2, type: 2, attributes: 8 };
  const corpDomain = corpSid.slice(0, corpSid.lastIndexOf('-'));
  const given = (extra: Partial<typeof trust & { sid: string }> = {}): Diagnosis =>
    diagnosed({
      joined: [],
      origin: nowhere(),
      trusts: [
        { forest: 'hoster', readable: true, trusts: [{ ...trust, ...extra }] },
        { forest: 'corp', readable: true, trusts: [] },
      ],
    });
  it('is not gone where a trusted forest that is not configured has the SID’s domain, or may have it', () => {
    for (const sid of [corpDomain, undefined]) {
      const d = given({ sid });
      assert.equal(finding(d, 'originator-sid-stale-or-foreign').outcome, 'inconclusive');
      assert.equal(d.ewsUsable.value, 'unknown');
      assert.equal(d.primaryCause, null);
    }
  });
  it('is gone where that forest has other domains, or is not trusted', () => {
    for (const d of [given({ sid: 'S-1-5-21-1-2-3' }), given({ sid: corpDomain, direction: 1 })])
      assert.equal(certain(d, 'originator-sid-stale-or-foreign'), true);
  });
  it('may still serve as an old SID where the trust lets old SIDs pass', () => {
    const moved = account({ sid: strangeSid, sidHistory: [corpSid] });
    const over = (attributes: number): Diagnosis =>
      diagnosed({
        origin: found(moved, 'sid-history'),
        joined: [bySid(moved)],
        trusts: [
          {
            forest: 'hoster',
            readable: true,
            trusts: [{ partner: 'corp.test', direction: 2, type: 2, attributes }],
          },
          linkedPerson.trusts![1]!,
        ],
      });
    assert.equal(certain(over(0x8), 'originator-sid-stale-or-foreign'), true);
    const kept = finding(over(0x48), 'originator-sid-stale-or-foreign');
    assert.deepEqual([kept.outcome, kept.likely], ['fail', true]);
  });
});

describe('adversary: what the client shows against what was looked up or said', () => {
  const rows = { ews: 'ok', mapi: 'ok', rows: {} } as const;
  it('says no scenario 3 of a client that has Exchange, whatever answers', () => {
    for (const given of [{ look: {} }, { lync: linked({}, { mail: undefined }) }]) {
      const d = diagnosed({ ...given, rows });
      assert.deepEqual([d.scenario, d.ewsUsable.value], ['undetermined', 'yes']);
    }
    assert.equal(diagnosed({ look: { 'https-autodiscover': 'corp' }, rows }).scenario, '2');
    assert.equal(diagnosed({ look: {} }).scenario, '3');
  });
  it('takes a lock of today for no cause of missing history while EWS is OK', () => {
    const locked = account({ lockedOut: true });
    const given: Situation = { origin: found(locked), joined: [bySid(locked)] };
    const complaint: Situation['complaint'] = { symptoms: ['conversation_history_missing'] };
    assert.equal(diagnosed({ ...given, complaint }).primaryCause, 'account-locked-or-expired');
    assert.equal(diagnosed({ ...given, complaint, rows }).primaryCause, null);
  });
  it('is not sure of a lock that the directory denies', () => {
    const complaint: Situation['complaint'] = { symptoms: ['credential_prompt'] };
    const denied = (lockedOut: boolean | undefined): Diagnosis =>
      diagnosed({ lync: own({}, { lockedOut }), said: { password: 'locked' }, complaint }, ownPerson);
    assert.equal(certain(denied(false), 'account-locked-or-expired'), false);
    assert.equal(certain(denied(undefined), 'account-locked-or-expired'), true);
  });
});

describe('adversary: a window of somebody whom no directory knows', () => {
  const window = (url: string, extra: Record<string, string> = {}, who = 'xenia@hoster.test'): string[] =>
    diagnose(evidence({ complaint: { who }, rows: { ewsInternalUrl: url, rows: extra } })).contradictions.map(
      ({ id, facts }) => `${id} ${facts.url} ${facts.domain}`,
    );
  const shown = ['client-url-unlike-address mail.corp.test hoster.test'];
  it('says that the Exchange address is of another forest than the person’s address', () => {
    assert.deepEqual(window('https://mail.corp.test/EWS/Exchange.asmx'), shown);
    const row = { 'voice mail uri': 'sip:xenia@hoster.test;opaque=app:voicemail' };
    assert.deepEqual(window('https://mail.corp.test/EWS/Exchange.asmx', row, 'xenia'), shown);
  });
  it('says nothing where both are of one forest, or a name is of none', () => {
    assert.deepEqual(window('https://mail.hoster.test/EWS/Exchange.asmx'), []);
    assert.deepEqual(window('https://mail.elsewhere.test/EWS/Exchange.asmx'), []);
    assert.deepEqual(window('https://mail.corp.test/EWS/Exchange.asmx', {}, 'xenia@emea.corp.test'), []);
  });
});

describe('adversary: an account that has ended', () => {
  const ended = (expires: string): Situation => {
    const who = account({ expires });
    return { origin: found(who), joined: [bySid(who)], look: { 'https-autodiscover': 'corp' } };
  };
  it('lets nobody sign in, from that moment on', () => {
    const complaint: Situation['complaint'] = { symptoms: ['credential_prompt'] };
    const d = diagnosed({ ...ended('2026-11-24T07:59:59.000Z'), complaint });
    assert.deepEqual([d.ewsUsable.why, d.primaryCause], ['nobody-can-sign-in', 'account-locked-or-expired']);
    assert.equal(finding(d, 'account-locked-or-expired').facts.how, 'ended');
    assert.doesNotMatch(commands(d, 'unlock-account').join(), /Unlock|Set-/);
    assert.equal(diagnosed({ ...ended('2026-11-24T08:00:01.000Z'), complaint }).ewsUsable.value, 'yes');
  });
});

describe('adversary: nobody complained', () => {
  const asked = (extra: Situation = {}): string | undefined =>
    diagnosed({ look: { 'https-autodiscover': 'corp' }, ...extra }).nextQuestion?.id;
  const joined = [bySid(account({ proxyAddresses: ['SMTP:ann.smith@d.test', 'sip:ann@d.test'] }))];
  it('asks what is felt where what was found is at most likely, and once only', () => {
    assert.equal(asked({ joined }), 'which-feature');
    assert.notEqual(asked({ joined, complaint: { asked: 1 } }), 'which-feature');
    assert.notEqual(asked({}), 'which-feature');
  });
});

describe('adversary: white space around an address', () => {
  const lync = linked({}, { stored: { mail: 'ann@d.test\n' } });
  it('is named as likely, and written anew on what Exchange does not manage', () => {
    const d = diagnosed({ lync });
    const { outcome, likely } = finding(d, 'address-with-white-space');
    assert.deepEqual([outcome, likely], ['fail', true]);
    assert.match(commands(d, 'write-address-anew')[0]!, /^Set-ADUser .* -EmailAddress 'ann@d\.test'$/);
    const managed = diagnosed({ lync: { ...lync, exchange: { mailbox: true } } });
    assert.deepEqual(commands(managed, 'write-address-anew'), []);
    assert.match(commands(managed, 'check-mail-value')[0]!, /^Get-Mailbox /);
  });
});
