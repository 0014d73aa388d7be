import assert from 'node:assert/strict';
import sinon from 'sinon';
import { gather } from '../../engine/gather.ts';
import { type Complaint, LookError, type NewEvidence, type Probe, type World } from '../../engine/index.ts';

const complaint: Complaint = { who: 'a', symptoms: [], client: 'windows', network: 'inside', strings: [] };
const at = '2026-01-01T00:00:00.000Z';
const world = (): World => ({
  directories: [],
  forests: [],
  dns: { query: sinon.fake.rejects(new Error('unused')) },
  web: { look: sinon.fake.rejects(new Error('unused')) },
  policies: { effective: sinon.fake.throws(new Error('unused')) },
  confirmed: { sipFor: () => undefined },
  now: () => new Date(at),
  ticks: () => performance.now(),
  deadlineMs: 100,
});
const trusts: NewEvidence = {
  name: 'trusts',
  known: true,
  value: [],
  source: 'directory',
  vantage: 'bot',
  at,
  ms: 1,
};
const probe = (name: Probe['name'], after: Probe['after'], run: Probe['run']): Probe => ({
  name,
  after,
  run,
});
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('gathering evidence', () => {
  it('runs a probe when what it waits for is there, known or not, and numbers in registration order', async () => {
    const order: string[] = [];
    const probes = [
      probe('lync-person', ['trusts'], async () => {
        order.push('person');
        throw new LookError('not-found');
      }),
      probe('exchange-person', ['lync-person'], async ({ known }) => {
        order.push(`joined, person is ${known('lync-person')}`);
        return [];
      }),
      probe('trusts', [], async () => {
        await wait(5);
        order.push('trusts');
        return [trusts];
      }),
    ];
    const { items } = await gather(world(), probes, { complaint, said: [] });
    assert.deepEqual(order, ['trusts', 'person', 'joined, person is undefined']);
    assert.deepEqual(
      items.map((item) => `${item.id} ${item.name} ${item.known}`),
      ['E1 complaint true', 'E2 forests true', 'E3 lync-person false', 'E4 trusts true'],
    );
  });

  it('turns a thrown LookError into its reason, and a crash into an unknown that stops nobody', async () => {
    const probes = [
      probe('trusts', [], async () => {
        throw new TypeError('bug');
      }),
      probe('lync-person', [], async () => {
        throw new LookError('timed-out', '4000 ms');
      }),
    ];
    const { items } = await gather(world(), probes, { complaint, said: [] });
    const reasons = items.flatMap((item) => (item.known ? [] : [[item.name, item.reason]]));
    assert.deepEqual(reasons, [
      ['trusts', { code: 'crashed', detail: 'TypeError' }],
      ['lync-person', { code: 'timed-out', detail: '4000 ms' }],
    ]);
  });

  it('keeps what is known when cancelled, and ends at once', async () => {
    const controller = new AbortController();
    const probes = [
      probe('trusts', [], async () => [trusts]),
      probe('lync-person', [], () => new Promise(() => {})),
    ];
    setTimeout(() => controller.abort(), 20);
    const started = performance.now();
    const { items } = await gather(world(), probes, { complaint, said: [], signal: controller.signal });
    assert.ok(performance.now() - started < 1000);
    assert.equal(items.find((item) => item.name === 'trusts')?.known, true);
    const person = items.find((item) => item.name === 'lync-person');
    assert.deepEqual(person && !person.known && person.reason, { code: 'cancelled' });
  });

  it('ends a probe that never does with the budget it overran', async () => {
    const probes = [probe('lync-person', [], () => new Promise(() => {}))];
    const { items } = await gather(world(), probes, { complaint, said: [], budgetMs: 30 });
    const person = items.find((item) => item.name === 'lync-person');
    assert.deepEqual(person && !person.known && person.reason, { code: 'timed-out', detail: 'budget 30 ms' });
  });

  it('aborts what is still running when the budget is over', async () => {
    let aborted = false;
    const probes = [
      probe('lync-person', [], ({ signal }) => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
        return new Promise(() => {});
      }),
    ];
    await gather(world(), probes, { complaint, said: [], budgetMs: 20 });
    assert.equal(aborted, true);
  });
});
