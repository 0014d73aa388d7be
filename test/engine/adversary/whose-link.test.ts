import assert from 'node:assert/strict';
import { type Diagnosis, diagnose, type Person } from '../../../engine/index.ts';
import {
  account,
  byAddress,
  bySid,
  corpSid,
  evidence,
  found,
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
const inOther = (extra: Partial<Person>): Person =>
  person({
    forest: 'other',
    dn: 'CN=ann,OU=Synchronised,DC=other,DC=test',
    mail: 'ann@d.test',
    proxyAddresses: ['SMTP:ann@d.test'],
    ...extra,
  });

describe('an entry that only leads mail elsewhere says nothing of who signs in', () => {
  const leading: [string, Partial<Person>][] = [
    ['contact', { kind: 'contact', exchange: { mailbox: false, recipientType: 'mail-contact' } }],
    [
      'mail user',
      { sid: strangeSid, enabled: false, exchange: { mailbox: false, recipientType: 'mail-user' } },
    ],
    [
      'remote mailbox',
      { sid: strangeSid, enabled: true, exchange: { mailbox: false, recipientType: 'remote-mailbox' } },
    ],
    [
      'target address',
      { sid: strangeSid, enabled: true, exchange: { mailbox: false, targetAddress: 'SMTP:a@d.test' } },
    ],
  ];
  for (const [what, extra] of leading)
    it(`${what}: the healthy link stays healthy, without a command`, () => {
      const joined = [bySid(account()), byAddress(inOther(extra))];
      for (const symptoms of [[], ['credential_prompt' as const]]) {
        const diagnosis = on({ ...resource, joined, complaint: { symptoms } });
        assert.equal(diagnosis.person.joined?.forest, 'corp');
        assert.deepEqual(diagnosis.contradictions, []);
        assert.equal(outcome(diagnosis, 'originator-sid-stale-or-foreign'), 'pass');
        assert.equal(diagnosis.ewsUsable.value, 'yes');
        assert.doesNotMatch(JSON.stringify(diagnosis.remedies), /OriginatorSid/);
      }
    });

  it('a synchronised contact is asked for no SIP address, and is nobody’s account', () => {
    const joined = [byAddress(inOther(leading[0]![1]))];
    const diagnosis = on({ ...resource, lync: own(), origin: undefined, joined, trusts: noTrust });
    assert.equal(diagnosis.person.joined, undefined);
    assert.notEqual(outcome(diagnosis, 'sip-proxy-missing'), 'fail');
    assert.equal(works(diagnosis, 'F22'), 'unknown');
  });

  it('nor is it the rightful account where the link leads nowhere', () => {
    const gone = { sid: corpSid, found: 'nowhere', searched: ['corp'], unread: [] } as const;
    const diagnosis = on({
      ...resource,
      origin: { ...gone, searched: ['hoster', 'corp', 'other'], unread: [] },
      joined: [byAddress(inOther(leading[1]![1]))],
    });
    assert.equal(diagnosis.primaryCause, 'originator-sid-stale-or-foreign');
    assert.doesNotMatch(JSON.stringify(diagnosis.remedies), new RegExp(strangeSid));
  });
});

describe('a linked mailbox in a third forest', () => {
  const plain = account({ exchange: undefined, proxyAddresses: [] });
  const box = (masterAccountSid?: string): Person =>
    inOther({
      sid: strangeSid,
      enabled: false,
      exchange: {
        mailbox: true,
        recipientType: 'linked-mailbox',
        ...(masterAccountSid ? { masterAccountSid } : {}),
      },
    });
  const mastered = (who: Person) =>
    ({ person: who, by: 'master-account-sid', confidence: 'certain' }) as const;

  it('whose master account cannot be read proves nothing against the link', () => {
    const diagnosis = on({ ...resource, origin: found(plain), joined: [bySid(plain), byAddress(box())] });
    assert.equal(outcome(diagnosis, 'originator-sid-stale-or-foreign'), 'inconclusive');
    assert.deepEqual(diagnosis.contradictions, []);
    assert.doesNotMatch(JSON.stringify(diagnosis.remedies), /OriginatorSid/);
    assert.equal(works(diagnosis, 'F20'), 'unknown');
  });

  it('whose master is the linked account is the mailbox that the person uses', () => {
    const diagnosis = on({
      ...resource,
      origin: found(plain),
      joined: [bySid(plain), mastered(box(corpSid))],
      look: { 'https-autodiscover': 'other' },
    });
    assert.equal(works(diagnosis, 'F20'), 'yes');
    assert.equal(outcome(diagnosis, 'originator-sid-stale-or-foreign'), 'pass');
  });

  it('whose master is somebody else contradicts the link, and the remedy names the master', () => {
    const diagnosis = on({
      ...resource,
      origin: found(plain),
      joined: [bySid(plain), byAddress(box(hosterSid))],
    });
    assert.equal(diagnosis.primaryCause, 'originator-sid-stale-or-foreign');
    const commands = diagnosis.remedies.flatMap((remedy) => remedy.commands).join('\n');
    assert.ok(commands.includes(hosterSid) && !commands.includes(strangeSid), commands);
  });

  it('two with the same master account are ambiguous', () => {
    const second = { ...box(corpSid), dn: 'CN=ann2,DC=other,DC=test', mail: 'ann2@d.test' };
    const joined = [bySid(plain), mastered(box(corpSid)), mastered(second)];
    const diagnosis = on({ ...resource, origin: found(plain), joined });
    assert.equal(works(diagnosis, 'F20'), 'unknown');
    assert.deepEqual(diagnosis.options.find(({ option }) => option === 2)?.mail, undefined);
    const bare = on({ ...resource, joined: joined.slice(1), origin: undefined, lync: own() });
    assert.equal(bare.person.joined, undefined);
  });

  it('two accounts that have, or had, the SID of the link are ambiguous', () => {
    const old = account({ sid: strangeSid, sidHistory: [corpSid] });
    const now = inOther({
      sid: corpSid,
      enabled: true,
      exchange: { mailbox: true, recipientType: 'user-mailbox' },
    });
    const diagnosis = on({ ...resource, joined: [bySid(old), bySid(now)], origin: found(now) });
    assert.equal(diagnosis.person.joined, undefined);
    assert.equal(diagnosis.options.find(({ option }) => option === 2)?.mail, undefined);
  });
});
