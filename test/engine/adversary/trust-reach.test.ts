import assert from 'node:assert/strict';
import { type Diagnosis, diagnose } from '../../../engine/index.ts';
import {
  account,
  bothWays,
  byAddress,
  bySid,
  corpSid,
  evidence,
  found,
  hosterMailbox,
  hosterSid,
  linked,
  own,
  type Situation,
  selectiveBothWays,
} from '../build.ts';
import { candidates, challengeOf, looks } from '../derive/lookups.ts';

type Side = NonNullable<Situation['trusts']>[number];
const side = (forest: string, ...trusts: Partial<Side['trusts'][number]>[]): Side => ({
  forest,
  readable: true,
  trusts: trusts.map((trust) => ({ partner: '', direction: 3, type: 2, attributes: 8, ...trust })),
});
const unread = (forest: string): Side => ({ forest, readable: false, reason: 'denied', trusts: [] });

/** An account of hoster that is the master of a mailbox in corp: EWS of corp is open to it only through a trust. */
const inward: Situation = {
  lync: own(),
  joined: [
    byAddress(
      account({
        exchange: { mailbox: true, recipientType: 'linked-mailbox', masterAccountSid: hosterSid },
      }),
    ),
  ],
  duplicates: [],
  look: { 'https-autodiscover': 'corp' },
};
/** An account of corp that is the master of a mailbox beside Lync. */
const outward: Situation = {
  lync: linked({}, hosterMailbox('linked-mailbox', corpSid)),
  joined: [bySid(account({ exchange: undefined }))],
  origin: found(account()),
  duplicates: [],
  look: { 'https-autodiscover': 'hoster' },
};
const on = (given: Situation): Diagnosis =>
  diagnose(evidence({ complaint: { symptoms: ['credential_prompt'] }, ...given }));
/** What is said of use, whether a cause is certain, and whether option 2 is sold as full function. */
const said = (base: Situation, ...trusts: Side[]) => {
  const { ewsUsable, primaryCause, options } = on({ ...base, trusts });
  return [ewsUsable.value, ewsUsable.why, primaryCause, options[1]?.why.includes('full-function')];
};

describe('a trust covers what it covers', () => {
  it('a forest trust that both sides show lets everybody in', () =>
    assert.deepEqual(said(inward, ...bothWays), ['yes', 'credential-accepted', null, true]));

  it('an external trust with a child domain says nothing of the forest', () => {
    const unsure = ['unknown', 'trust-partial', null, false];
    const toChild = { partner: 'emea.corp.test', attributes: 4 };
    // The mirror of an external trust lies in the domain it names, which is not read: the sides do not disagree.
    assert.deepEqual(
      said(inward, side('corp', { partner: 'uk.hoster.test', attributes: 4 }), side('hoster', toChild)),
      unsure,
    );
    assert.deepEqual(
      said(inward, side('corp', { partner: 'hoster.test', attributes: 4 }), side('hoster', toChild)).slice(
        0,
        3,
      ),
      unsure.slice(0, 3),
    );
    assert.deepEqual(
      said(outward, side('hoster', toChild), side('corp', { partner: 'hoster.test', attributes: 4 })).slice(
        0,
        3,
      ),
      unsure.slice(0, 3),
    );
  });

  it('a forest trust the other way does not make an external one forest-wide', () => {
    const hoster = side(
      'hoster',
      { partner: 'corp.test', direction: 1 },
      { partner: 'emea.corp.test', direction: 2, attributes: 4 },
    );
    const corp = side('corp', { partner: 'hoster.test', direction: 2 });
    assert.deepEqual(said(outward, hoster, corp).slice(0, 3), ['unknown', 'trust-partial', null]);
  });

  it('an external trust is enough for the two very domains it joins', () => {
    const external = [
      side('hoster', { partner: 'corp.test', attributes: 4 }),
      side('corp', { partner: 'hoster.test', attributes: 4 }),
    ];
    assert.equal(said(outward, ...external)[0], 'yes');
    const child = account({ dn: 'CN=ann,DC=emea,DC=corp,DC=test', exchange: undefined });
    const inChild = { ...outward, joined: [bySid(child)], origin: found(child) };
    assert.deepEqual(said(inChild, ...external).slice(0, 2), ['unknown', 'trust-partial']);
    // The server may lie in another domain than the one that holds the trust.
    const look = candidates({});
    const seen = looks.hoster!('autodiscover.d.test');
    const challenge = { ...challengeOf('hoster.test'), dnsDomain: 'emea.hoster.test' };
    look[0] = { kind: 'https-autodiscover', hops: [{ ...seen, challenge }] };
    assert.deepEqual(said({ ...outward, look }, ...external).slice(0, 2), ['unknown', 'trust-partial']);
  });

  it('a trust within one forest is transitive', () => {
    const within = [
      side('hoster', { partner: 'corp.test', attributes: 0x20 }),
      side('corp', { partner: 'hoster.test', attributes: 0x20 }),
    ];
    assert.equal(said(outward, ...within)[0], 'yes');
  });
});

describe('what is not seen of a trust is not said of it', () => {
  it('selective is written on the side that lets in: unread, it is open', () => {
    const given = {
      ...inward,
      trusts: [side('hoster', { partner: 'corp.test', direction: 1 }), unread('corp')],
    };
    const { ewsUsable, primaryCause, findings } = on(given);
    assert.deepEqual([ewsUsable, primaryCause], [{ value: 'unknown', why: 'trust-unknown' }, null]);
    const outcome = (id: string) => findings.find(({ rule }) => rule === id)?.outcome;
    assert.deepEqual(['selective-authentication', 'lync-credential-foreign-exchange'].map(outcome), [
      'inconclusive',
      'inconclusive',
    ]);
  });

  it('a selective trust promises no full function', () =>
    assert.deepEqual(said(inward, ...selectiveBothWays), ['unknown', 'trust-selective', null, false]));

  it('a Kerberos realm of the same name is no trust of a forest, and no proof of none', () => {
    const realm = [
      side('hoster', { partner: 'corp.test', type: 3 }),
      side('corp', { partner: 'hoster.test', type: 3 }),
    ];
    assert.deepEqual(said(inward, ...realm), ['unknown', 'trust-partial', null, false]);
  });

  it('the same NetBIOS name alone may be somebody else', () => {
    const flat = [
      side('corp', { partner: 'uchost.local', flatName: 'UCHOST', direction: 2 }),
      side('hoster', { partner: 'contoso.local', flatName: 'CONTOSO', direction: 1 }),
    ];
    assert.deepEqual(said(inward, ...flat), ['unknown', 'trust-partial', null, false]);
  });
});
