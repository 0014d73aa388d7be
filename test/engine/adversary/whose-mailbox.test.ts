import assert from 'node:assert/strict';
import { type Diagnosis, diagnose, type Person } from '../../../engine/index.ts';
import {
  account,
  byAddress,
  byMail,
  bySid,
  corpSid,
  evidence,
  found,
  hosterMailbox,
  hosterSid,
  linked,
  noTrust,
  oneWay,
  own,
  person,
  type Situation,
  strangeSid,
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
const works = (diagnosis: Diagnosis, id: string) =>
  diagnosis.features.find((each) => each.feature === id)?.works;
const outcome = (diagnosis: Diagnosis, rule: string) =>
  diagnosis.findings.find((each) => each.rule === rule)?.outcome;
const _inOther = (extra: Partial<Person>): Person =>
  person({
    forest: 'other',
    dn: 'CN=ann,OU=Synchronised,DC=other,DC=test',
    mail: 'ann@d.test',
    proxyAddresses: ['SMTP:ann@d.test'],
    ...extra,
  });

describe('somebody of the same name is a guess', () => {
  const boss = account({
    sid: strangeSid,
    dn: 'CN=Boss,DC=corp,DC=test',
    upn: 'ann@x.test',
    mail: 'boss@corp.test',
    proxyAddresses: ['SMTP:boss@corp.test'],
    um: { enabled: true, attributesPresent: true },
  });
  const lync = own({}, { upn: 'ann@x.test', mail: 'ann@hoster.test', ...hosterMailbox('user-mailbox') });
  const guess: Situation = {
    lync,
    joined: [{ person: boss, by: 'upn', confidence: 'weak' }],
    trusts: noTrust,
    duplicates: [],
    look: { 'https-autodiscover': 'hoster' },
  };

  for (const symptom of ['meeting_error', 'contact_card_email_wrong', 'visual_voicemail_missing'] as const)
    it(`is no certain cause of ${symptom}, and no address of theirs is written or shown`, () => {
      const diagnosis = on({ ...guess, complaint: { symptoms: [symptom] } });
      assert.deepEqual(
        diagnosis.findings.filter((each) => each.outcome === 'fail' && !each.likely),
        [],
      );
      assert.equal(diagnosis.primaryCause, null);
      const { evidence: _, ...told } = diagnosis;
      assert.doesNotMatch(JSON.stringify(told), /boss|Boss/);
      assert.deepEqual(diagnosis.person.joined, { forest: 'corp', by: 'upn', confidence: 'weak' });
      const two = diagnosis.options.find(({ option }) => option === 2);
      assert.deepEqual([two?.possible, two?.mail, two?.commands], ['unknown', undefined, []]);
      assert.ok(two?.why.includes('mailbox-not-settled'));
      assert.ok(diagnosis.options.every(({ recommended }) => !recommended));
    });

  it('leaves what hangs on the mailbox unknown, and Outlook’s address is asked for', () => {
    const diagnosis = on({ ...guess, complaint: { symptoms: ['contact_card_email_wrong'] } });
    assert.deepEqual([works(diagnosis, 'F20'), works(diagnosis, 'F22')], ['unknown', 'unknown']);
    const card = diagnosis.findings.find(({ rule }) => rule === 'contact-card-shows-placeholder');
    assert.deepEqual(card?.missing, ['said.outlookSmtp']);
    assert.equal(outcome(diagnosis, 'um-attributes-missing'), 'not-applicable');
    const voice = on({ ...guess, complaint: { symptoms: ['voicemail_not_working'] } });
    assert.equal(outcome(voice, 'um-attributes-missing'), 'inconclusive');
    assert.equal(works(voice, 'F06'), 'unknown');
  });

  it('by mail alone is a guess too', () => {
    const diagnosis = on({ ...guess, joined: [byMail(boss)] });
    assert.equal(diagnosis.person.joined?.mail, undefined);
    assert.equal(outcome(diagnosis, 'contact-card-shows-placeholder'), 'inconclusive');
    assert.equal(outcome(diagnosis, 'sip-proxy-missing'), 'inconclusive');
  });
});

describe('a namesake’s account', () => {
  const eve = account({
    sid: strangeSid,
    dn: 'CN=eve,DC=corp,DC=test',
    exchange: { mailbox: true, recipientType: 'linked-mailbox', masterAccountSid: strangeSid },
  });

  it('is no second password of the person’s, and its links are not judged as theirs', () => {
    const diagnosis = on({
      ...resource,
      lync: own({}, hosterMailbox('linked-mailbox', hosterSid)),
      joined: [byMail(eve)],
      origin: undefined,
      trusts: noTrust,
      complaint: { symptoms: ['credential_prompt'] },
    });
    assert.equal(outcome(diagnosis, 'two-accounts-two-passwords'), 'inconclusive');
    assert.equal(outcome(diagnosis, 'linked-mailbox-sid-wrong'), 'pass');
  });

  it('the account found for another mailbox’s master SID is not taken for this one’s', () => {
    const master = { ...found(eve), sid: strangeSid };
    const lync = own({}, hosterMailbox('linked-mailbox', corpSid));
    const diagnosis = on({ ...resource, lync, joined: [], origin: undefined, master });
    assert.equal(outcome(diagnosis, 'linked-mailbox-sid-wrong'), 'inconclusive');
  });
});

describe('what several people, or a device, use is nobody’s own', () => {
  for (const [recipientType, masterAccountSid] of [
    ['shared-mailbox', 'S-1-5-10'],
    ['resource-mailbox', undefined],
    ['user-mailbox', 'S-1-5-10'],
  ] as const)
    it(`${recipientType} ${masterAccountSid ?? ''} with the person’s address is not taken for the person’s`, () => {
      const team = account({
        dn: 'CN=team,DC=corp,DC=test',
        sid: strangeSid,
        enabled: false,
        mail: 'team@d.test',
        proxyAddresses: ['SMTP:team@d.test', 'smtp:ann@d.test'],
        exchange: { mailbox: true, recipientType, ...(masterAccountSid ? { masterAccountSid } : {}) },
      });
      const diagnosis = on({
        ...resource,
        lync: own(),
        origin: undefined,
        trusts: noTrust,
        joined: [byAddress(team)],
        complaint: { symptoms: ['contact_card_email_wrong'] },
      });
      assert.equal(diagnosis.person.joined, undefined);
      assert.equal(diagnosis.primaryCause, null);
      assert.deepEqual([works(diagnosis, 'F20'), works(diagnosis, 'F22')], ['unknown', 'unknown']);
    });

  it('a contact without a link may be a phone in a lobby: at most likely', () => {
    const lync = own({}, { kind: 'contact', enabled: undefined, sid: undefined, displayName: 'Lobby' });
    const diagnosis = on({ ...resource, lync, joined: [], origin: undefined });
    assert.deepEqual(diagnosis.ewsUsable, { value: 'unknown', why: 'credential-unknown' });
    assert.equal(diagnosis.primaryCause, null);
  });
});
