import assert from 'node:assert/strict';
import { createSinceWhen } from '../../bot/since-when.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { memoryStore } from '../../store/index.ts';
import { keptLog } from './small-dialog.ts';

const found = (mail: string): Diagnosis =>
  ({
    person: { asked: 'anna', found: 'one', sip: 'Anna@hoster.test' },
    scenario: '2',
    scenarioWhy: { facts: {} },
    primaryCause: null,
    verdictId: `V${mail}`,
    evidence: [{ id: 'E1', name: 'lync-person', known: true, value: { mail } }],
  }) as unknown as Diagnosis;
const day = 24 * 60 * 60 * 1000;

describe('since when something is not as it was', () => {
  it('is known from every whole look at the person, whoever took it', async () => {
    let now = 10 * day;
    const store = await memoryStore();
    const log = keptLog();
    const clock = { now: () => now, after: () => () => undefined };
    const sinceWhen = createSinceWhen(Promise.resolve(store), clock, log);
    assert.deepEqual(await sinceWhen(found('a@x')), []);
    now = 11 * day;
    const change = { fact: 'mail', before: 'a@x', after: 'b@x', lastSeen: 10 * day, since: 10 * day };
    assert.deepEqual(await sinceWhen(found('b@x')), [change]);
    now = 12 * day;
    assert.deepEqual(await sinceWhen(found('b@x')), [change], 'who looks second is told too');
    assert.deepEqual(await sinceWhen({ ...found('c@x'), person: { asked: 'c', found: 'none' } }), []);
    await store.close();
  });
  it('never holds up an answer: what cannot be kept is logged', async () => {
    const log = keptLog();
    const broken = Promise.reject(new Error('gone'));
    broken.catch(() => undefined);
    const sinceWhen = createSinceWhen(broken, { now: () => 1, after: () => () => undefined }, log);
    assert.deepEqual(await sinceWhen(found('a@x')), []);
    assert.match(log.text(), /diagnosis-unkept/);
  });
});
