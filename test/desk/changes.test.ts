import assert from 'node:assert/strict';
import { changesSince, type DiagnosisRecord, type KeptFacts, lastOf, recordOf } from '../../desk/index.ts';
import type { Diagnosis } from '../../engine/index.ts';

const record = (at: number, facts: KeptFacts): DiagnosisRecord => ({
  person: 'a@x',
  at,
  verdictId: `v${at}`,
  facts,
});

describe('desk: what changed since the last diagnosis', () => {
  it('names each fact that is another one, with when it was last as before and since when', () => {
    const history = [
      record(3, { mail: 'b@x', policy: 'P true', scenario: '1' }),
      record(2, { policy: 'P true', scenario: '1' }),
      record(1, { mail: 'b@x', policy: 'P false', scenario: '1' }),
      record(0, { mail: 'a@x', policy: 'P true', scenario: '1' }),
    ];
    const last = lastOf(history)!;
    assert.deepEqual(last.since, { mail: 1, policy: 2, scenario: 0 });
    const now = record(4, { mail: '', policy: 'P true', scenario: '3', certificate: 'new' });
    assert.deepEqual(changesSince(last, now), [
      { fact: 'mail', before: 'b@x', after: '', lastSeen: 3, since: 1 },
      { fact: 'policy', before: 'P false', after: 'P true', lastSeen: 1, since: 1 },
      { fact: 'scenario', before: '1', after: '3', lastSeen: 3, since: 0 },
    ]);
  });
  it('names what changed a while ago too, for a month: whoever looks second is told', () => {
    const day = 24 * 60 * 60 * 1000;
    const history = [
      record(12 * day, { mail: 'b@x', policy: 'P' }),
      record(11 * day, { mail: 'b@x' }),
      record(5 * day, { mail: 'a@x', policy: 'P' }),
      record(4 * day, { mail: 'a@x' }),
      record(3 * day, { mail: 'c@x' }),
    ];
    const changes = (at: number, mail: string) => changesSince(lastOf(history)!, record(at, { mail }));
    const change = { fact: 'mail', before: 'a@x', after: 'b@x', lastSeen: 5 * day, since: 4 * day };
    assert.deepEqual(changes(13 * day, 'b@x'), [change]);
    assert.deepEqual(changes(42 * day, 'b@x'), []);
    assert.equal(changes(42 * day, 'a@x')[0]?.lastSeen, 12 * day);
  });
  it('says nothing where one of the two did not know, and nothing of the first diagnosis', () => {
    assert.equal(lastOf([]), undefined);
    assert.deepEqual(changesSince(lastOf([record(1, { mail: 'a@x' })])!, record(2, { policy: 'P' })), []);
  });
  it('keeps what was known of the person, and nothing of somebody who was not found', () => {
    const stamp = { known: true, source: 'directory', vantage: 'bot', at: '', ms: 0 };
    const hop = { host: 'autodiscover.x', tls: { chain: [{ fingerprint256: 'AB', validTo: '2027-01-01' }] } };
    const diagnosis = {
      person: { asked: 'A', found: 'one', sip: 'Anna@X' },
      scenario: '2',
      scenarioWhy: { facts: { host: 'autodiscover.x', forest: 'corp' } },
      primaryCause: null,
      verdictId: 'v',
      evidence: [
        { id: 'E1', name: 'lync-person', ...stamp, value: { mail: 'anna@x' } },
        {
          id: 'E2',
          name: 'client-policy',
          ...stamp,
          value: { name: 'Global', disableEmailComparisonCheck: true },
        },
        { id: 'E3', name: 'autodiscover', ...stamp, value: { candidates: [{ hops: [{ host: 'x' }, hop] }] } },
      ],
    } as unknown as Diagnosis;
    assert.deepEqual(recordOf(diagnosis, 5), {
      person: 'anna@x',
      at: 5,
      verdictId: 'v',
      facts: {
        cause: '',
        scenario: '2',
        answering: 'corp',
        mail: 'anna@x',
        policy: 'Global true',
        certificate: 'AB 2027-01-01',
      },
    });
    const nobody = { ...diagnosis, person: { asked: 'A', found: 'none' } } as Diagnosis;
    assert.equal(recordOf(nobody, 5), undefined);
  });
});
