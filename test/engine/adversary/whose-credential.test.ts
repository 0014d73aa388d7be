import assert from 'node:assert/strict';
import { type Diagnosis, diagnose } from '../../../engine/index.ts';
import {
  account,
  byAddress,
  bySid,
  corpSid,
  evidence,
  found,
  hosterMailbox,
  linked,
  noTrust,
  nowhere,
  oneWay,
  own,
  person,
  type Situation,
  selectiveTrust,
  strangeSid,
  unreadTrust,
} from '../build.ts';
import { looks } from '../derive/lookups.ts';

const resource: Situation = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  duplicates: [],
  look: { 'https-autodiscover': 'corp' },
};
/** Exchange of the Lync forest answers, with a mailbox there linked to the account of corp. */
const hosted: Situation = {
  ...resource,
  lync: linked({}, hosterMailbox('linked-mailbox', corpSid)),
  look: { 'https-autodiscover': 'hoster' },
};
const article: Situation = {
  ...resource,
  lync: own(),
  joined: [byAddress(account())],
  origin: undefined,
  trusts: noTrust,
};
const on = (given: Situation): Diagnosis => diagnose(evidence(given));
const feature = (diagnosis: Diagnosis, id: string) =>
  diagnosis.features.find((each) => each.feature === id)?.works;

describe('which credential, and whether it is taken, is not guessed', () => {
  it('an enabled object that also names another account may sign in as either', () => {
    const diagnosis = on({ ...resource, lync: linked({}, { enabled: true }) });
    assert.deepEqual(
      [diagnosis.ewsUsable, diagnosis.primaryCause, feature(diagnosis, 'F03')],
      [{ value: 'unknown', why: 'credential-unknown' }, null, 'unknown'],
    );
  });

  it('an account that is nowhere while a forest is unread is not gone', () => {
    const diagnosis = on({ ...resource, origin: nowhere('other') });
    assert.deepEqual([diagnosis.ewsUsable.value, diagnosis.primaryCause], ['unknown', null]);
  });

  it('an unreadable userAccountControl leaves open who signs in', () => {
    const diagnosis = on({ ...resource, lync: linked({}, { enabled: undefined }) });
    assert.deepEqual([diagnosis.ewsUsable.value, diagnosis.primaryCause], ['unknown', null]);
  });

  it('a trust that nobody could read is neither there nor missing', () => {
    const diagnosis = on({ ...hosted, trusts: unreadTrust, complaint: { symptoms: ['credential_prompt'] } });
    assert.deepEqual(
      [diagnosis.ewsUsable, diagnosis.primaryCause],
      [{ value: 'unknown', why: 'trust-unknown' }, null],
    );
  });

  it('a selective trust lets in whom somebody granted the right, which no object here shows', () => {
    const diagnosis = on({
      ...hosted,
      trusts: selectiveTrust,
      complaint: { symptoms: ['credential_prompt'] },
    });
    assert.deepEqual(
      [diagnosis.ewsUsable, diagnosis.primaryCause],
      [{ value: 'unknown', why: 'trust-selective' }, null],
    );
  });

  it('a Mac or a mobile may have been given a sign-in by hand; only a phone has none', () => {
    const by = (client: 'mac' | 'mobile' | 'phone') => on({ ...article, complaint: { client } });
    assert.deepEqual([by('mac').ewsUsable.value, by('mobile').ewsUsable.value], ['unknown', 'unknown']);
    assert.equal(by('mobile').primaryCause, null);
    assert.deepEqual(by('phone').ewsUsable, { value: 'no', why: 'credential-refused' });
  });
});

describe('whose mailbox it is, is not guessed', () => {
  const second = person({ ...account(), forest: 'other', dn: 'CN=ann,DC=other,DC=test', sid: strangeSid });

  it('two accounts with the same address: neither is the person', () => {
    const diagnosis = on({ ...article, joined: [byAddress(account()), byAddress(second)] });
    assert.equal(diagnosis.person.joined, undefined);
    assert.deepEqual([feature(diagnosis, 'F20'), feature(diagnosis, 'F22')], ['unknown', 'unknown']);
    assert.equal(diagnosis.primaryCause, null);
    const option = diagnosis.options.find((each) => each.option === 2);
    assert.deepEqual([option?.mail, option?.commands], [undefined, []]);
    assert.ok(diagnosis.remedies.every(({ commands }) => !commands.join().includes('-PrimarySmtpAddress')));
  });
});

describe('what one window shows is true of that client alone', () => {
  it('rows of a Windows client say nothing of the others', () => {
    const url = 'https://mail.d.test/EWS/Exchange.asmx';
    const { scenarios } = on({
      ...resource,
      rows: { ews: 'ok', ewsInternalUrl: url, rows: {} },
      ews: { url, from: 'client-rows', network: 'inside', hop: looks.hoster!('mail.d.test') },
    });
    const told = scenarios.map(({ client, network, value, basis }) =>
      [client, network, value, basis].join(' '),
    );
    assert.ok(told.includes('windows inside 1 observed'));
    assert.ok(told.includes('mac inside 2 predicted'));
    assert.equal(scenarios.filter(({ basis }) => basis === 'observed').length, 1);
  });
});
