import assert from 'node:assert/strict';
import { type Diagnosis, diagnose } from '../../engine/index.ts';
import {
  account,
  bothWays,
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
  unreadTrust,
} from './build.ts';

const on = (given: Situation): Diagnosis => diagnose(evidence(given));
/** Linked and healthy: the supported resource forest. */
const healthy: Situation = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  duplicates: [],
  policy: {
    basis: 'effective',
    disableEmailComparisonCheck: true,
    disableNtCredentials: null,
    savePassword: null,
  },
  look: { 'https-autodiscover': 'corp' },
};
/** The article's own: an enabled account in the Lync forest, the mailbox elsewhere, no trust that would help. */
const article: Situation = { ...healthy, lync: own(), joined: [byAddress(account())], origin: undefined };
const row = (diagnosis: Diagnosis, client: string, network: string) =>
  diagnosis.scenarios.find((each) => each.client === client && each.network === network);
const feature = (diagnosis: Diagnosis, id: string) => diagnosis.features.find((each) => each.feature === id);

describe('a diagnosis', () => {
  it('finds a healthy linked person healthy', () => {
    const diagnosis = on(healthy);
    assert.deepEqual(
      [diagnosis.scenario, diagnosis.ewsUsable.value, diagnosis.primaryCause],
      ['2', 'yes', null],
    );
    assert.equal(diagnosis.scenarioWhy.basis, 'predicted');
    assert.equal(diagnosis.nextQuestion, null);
    assert.equal(feature(diagnosis, 'F03')?.works, 'yes');
    assert.equal(feature(diagnosis, 'F20')?.works, 'yes');
  });

  it('lets what the client shows win over what was predicted, for that client alone', () => {
    const diagnosis = on({
      ...healthy,
      rows: { ews: 'not-deployed', ewsInternalUrl: '', rows: {} },
      said: { settling: 'failed' },
    });
    assert.equal(diagnosis.scenario, '3');
    assert.equal(diagnosis.scenarioWhy.basis, 'observed');
    assert.equal(row(diagnosis, 'mac', 'inside')?.value, '2');
    assert.ok(diagnosis.contradictions.some((each) => each.id === 'client-found-none-but-it-answers'));
  });

  it('reads the EWS and the MAPI row apart', () => {
    const diagnosis = on({ ...healthy, rows: { mapi: 'unavailable', ews: 'ok', rows: {} } });
    assert.equal(diagnosis.ewsUsable.why, 'observed-ok');
    assert.deepEqual(
      [feature(diagnosis, 'F16')?.works, feature(diagnosis, 'F16')?.why],
      ['no', 'mapi-only-feature'],
    );
    assert.equal(feature(diagnosis, 'F03')?.works, 'yes');
  });

  it('says not-applicable where the complaint does not depend on the route', () => {
    const diagnosis = on({ ...healthy, complaint: { symptoms: ['add_in_missing'] } });
    assert.equal(diagnosis.scenario, 'not-applicable');
    assert.equal(diagnosis.scenarioWhy.code, 'symptom-independent');
    assert.equal(row(diagnosis, 'windows', 'inside')?.value, '2');
  });

  it('asks for the Windows logon where usability hangs on it, and uses each answer', () => {
    const open = on({ ...article, trusts: noTrust });
    assert.deepEqual(open.ewsUsable, { value: 'unknown', why: 'depends-on-windows-logon' });
    assert.equal(open.nextQuestion?.id, 'windows-logon');
    assert.ok(open.nextQuestion?.answers.includes('unknown'));
    assert.equal(on({ ...article, trusts: noTrust, logon: 'mailbox-forest' }).ewsUsable.value, 'yes');
    assert.equal(on({ ...article, trusts: noTrust, logon: 'none' }).ewsUsable.value, 'no');
    assert.equal(on({ ...article, trusts: noTrust, logon: 'lync-forest' }).ewsUsable.value, 'no');
  });

  it('knows that being let in is not owning the mailbox', () => {
    assert.deepEqual(on({ ...article, trusts: bothWays }).ewsUsable, {
      value: 'no',
      why: 'not-the-mailbox-owner',
    });
  });

  it('takes an unreadable trust for unknown, never for broken', () => {
    const diagnosis = on({ ...article, trusts: unreadTrust });
    assert.equal(diagnosis.ewsUsable.value, 'unknown');
    assert.ok(
      !diagnosis.findings.some(
        (each) => each.rule === 'trust-missing-or-wrong-way' && each.outcome === 'fail',
      ),
    );
  });

  it('never makes a likely or inferred finding the one cause', () => {
    for (const given of [healthy, article, { ...article, look: { 'https-autodiscover': 'silent' } }]) {
      const diagnosis = on(given);
      const primary = diagnosis.findings.find((each) => each.rule === diagnosis.primaryCause);
      assert.ok(!primary || (!primary.likely && primary.grade !== 'I' && primary.severity !== 'hint'));
    }
  });

  it('names the earliest broken link, not the symptom’s own rule', () => {
    const given: Situation = {
      ...healthy,
      lync: linked({ enabled: false }),
      look: { 'https-autodiscover': 'expired' },
    };
    assert.equal(on({ ...given, complaint: { symptoms: ['meeting_error'] } }).primaryCause, 'lync-disabled');
  });

  it('does not know a person that was not found, and judges nothing about them', () => {
    const diagnosis = on({});
    assert.equal(diagnosis.person.found, 'unknown');
    assert.equal(diagnosis.scenario, 'undetermined');
    assert.deepEqual(
      diagnosis.findings.filter((each) => each.outcome === 'fail'),
      [],
    );
    assert.deepEqual(diagnosis.options, []);
  });

  it('has the same id for the same evidence, and another for other evidence', () => {
    assert.equal(on(healthy).verdictId, on(healthy).verdictId);
    assert.notEqual(on(healthy).verdictId, on(article).verdictId);
  });
});

describe('the three options for a person', () => {
  const withUm = own(
    {},
    {
      ...hosterMailbox('user-mailbox'),
      mail: 'ann@hoster.test',
      um: { enabled: true, attributesPresent: true },
    },
  );
  const inOne: Situation = {
    ...article,
    lync: withUm,
    trusts: noTrust,
    look: { 'https-autodiscover': 'hoster' },
  };

  it('trades voice mail against the meeting button, with commands and the way back', () => {
    const diagnosis = on(inOne);
    const [one, two, three] = diagnosis.options;
    assert.deepEqual([one?.possible, two?.possible, three?.possible], ['current', 'yes', 'no']);
    assert.ok(two?.gains.includes('F20') && two.loses.includes('F06'), JSON.stringify(two));
    assert.equal(two?.mail, 'ann@d.test');
    assert.match(
      two?.commands[1] ?? '',
      /^Set-Mailbox -Identity 'CN=ann,DC=hoster,DC=test' -PrimarySmtpAddress 'ann@d.test'/,
    );
    assert.match(two?.rollback[0] ?? '', /'ann@hoster.test'/);
    assert.equal(one?.recommended, true);
    assert.deepEqual([three?.mail, three?.why], [undefined, ['mailbox-would-break']]);
    assert.match(on(healthy).options[2]?.mail ?? '', /\.invalid$/);
  });

  it('recommends the linked design where it stands', () => {
    assert.deepEqual(
      on(healthy)
        .options.filter((each) => each.recommended)
        .map((each) => each.option),
      [2],
    );
  });

  it('does not offer scenario 1 where Lync’s forest holds no mailbox of the person', () => {
    assert.equal(on(healthy).options[0]?.possible, 'no');
    assert.deepEqual(on(healthy).options[0]?.commands, []);
  });
});
