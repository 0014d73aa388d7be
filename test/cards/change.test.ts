import assert from 'node:assert/strict';
import { turnOf } from '../../cards/change.ts';
import { diagnosisView, renderText } from '../../cards/index.ts';
import { applyChange } from '../../engine/change-apply.ts';
import { diagnose } from '../../engine/index.ts';
import { account, bySid, evidence, found, linked, oneWay } from '../engine/build.ts';
import { strictly, textsOf } from './reading.ts';
import { features, finding } from './sample-diagnosis.ts';
import { sampleDiagnoses } from './samples.ts';

const {
  healthy,
  'meeting-limit': limit,
  unread,
  'certificate-fault': fault,
} = sampleDiagnoses as Record<string, NonNullable<(typeof sampleDiagnoses)[string]>>;
const text = (...view: Parameters<typeof diagnosisView>) =>
  renderText(diagnosisView(...view), { locale: 'en', say: strictly }).replace(/\s+/g, ' ');

describe('checked again', () => {
  it('is told as solved, worse, unchanged or not to be compared', () => {
    assert.equal(turnOf(fault!, { ...healthy!, verdictId: 'v-2' }), 'solved');
    assert.equal(turnOf(limit!, limit!), 'same');
    assert.equal(turnOf(unread!, { ...limit!, verdictId: 'v-2' }), 'cannot-compare');
    const worse = { ...limit!, verdictId: 'v-2', features: features(['F20', 'F03']) };
    assert.equal(turnOf(limit!, worse), 'worse');
    assert.equal(turnOf(worse, { ...limit!, verdictId: 'v-3' }), 'better');
    const likely = [...limit!.findings, finding('host-unreachable', { likely: true })];
    assert.equal(turnOf(limit!, { ...limit!, verdictId: 'v-2', findings: likely }), 'same');
  });
  it('keeps the person’s answer as short: only its title speaks of the change', () => {
    const plain = textsOf(diagnosisView(limit!, 'user'));
    const again = textsOf(diagnosisView(limit!, 'user', limit!));
    assert.equal(again[0], 'Still as at the last look');
    assert.deepEqual(again.slice(1), plain.slice(1));
  });
  it('tells staff what is not as it was at earlier looks, and since when; the person is told nothing of it', () => {
    const at = Date.UTC(2026, 10, 12, 9);
    const change = (fact: 'mail' | 'certificate' | 'cause', before: string, after: string) => ({
      fact,
      before,
      after,
      lastSeen: at,
      since: at,
    });
    const changes = [
      change('mail', 'a@corp.test', ''),
      change('certificate', 'AB:CD:EF:01:23 2026-11-13T00:00:00Z', 'AB:CD:EF:01:24 2027-11-13T00:00:00Z'),
      change('cause', '', 'certificate-fault'),
    ];
    for (const depth of ['agent', 'admin'] as const)
      assert.match(
        text(limit!, depth, undefined, changes),
        /Changed since 2026-11-12 09:00 UTC Mail in the Lync account a@corp\.test → none Certificate 2026-11-13 → 2027-11-13 Primary/,
      );
    assert.doesNotMatch(text(limit!, 'user', undefined, changes), /Changed since/);
    assert.doesNotMatch(text(limit!, 'agent', limit!, changes), /Changed since/);
  });
  it('tells staff where nothing changed what still holds, and what may keep the old value', () => {
    const d = {
      ...limit!,
      remedies: limit!.remedies.map((one) => ({ ...one, waits: ['dns-ttl', 'client-cache'] })),
    };
    const said = text(d, 'agent', d);
    assert.match(said, /Compared with the look of 2026-03-02 08:15 UTC/);
    assert.match(said, /This still holds The New Lync Meeting button looks for/);
    assert.match(
      said,
      /may keep the old value.*dropped its cached Exchange address.*kept for 300 seconds \[E7\]/,
    );
  });
  it('tells staff what is different: address, scenario, features, findings, and what is seen otherwise', () => {
    const person = evidence({
      lync: linked({}),
      joined: [bySid(account())],
      origin: found(account()),
      trusts: oneWay,
      look: { 'https-autodiscover': 'corp' },
    });
    const before = diagnose(person);
    const now = diagnose(applyChange(person, { mail: null }));
    const said = text(now, 'admin', before);
    assert.match(said, /mail, before .*@.* mail, now \(empty\) \[E\d+\]/);
    assert.match(said, /Scenario, before scenario 2 Scenario, now scenario 3/);
    assert.match(said, /Feature Then Now/);
    assert.doesNotMatch(said, /⟦/);
  });
});
