import assert from 'node:assert/strict';
import type { Diagnosis } from '../../engine/index.ts';
import { memoryStore } from '../../store/index.ts';
import { processes } from './restart-world.ts';
import { diagnosis, pause, texts } from './turn-world.ts';

const never = () => new Promise<Diagnosis>(() => undefined);

describe('a reminder', () => {
  it('comes once, when it is due, to the conversation that set it', async () => {
    const { begin, channel } = processes(await memoryStore());
    const one = begin();
    await one.start();
    await one.say('remind 10');
    await one.pass(9.5);
    assert.deepEqual(texts(channel), []);
    await one.pass(30);
    assert.deepEqual(texts(channel), ['post m1 due again']);
  });
  it('is called off by its id, and moved by setting it again', async () => {
    const { begin, channel } = processes(await memoryStore());
    const one = begin();
    await one.start();
    await one.say('remind 10');
    await one.say('remind 20');
    await one.pass(15);
    assert.deepEqual(texts(channel), []);
    await one.pass(10);
    assert.equal(channel.sent.length, 1);
    await one.say('remind 10');
    await one.say('forget');
    await one.pass(30);
    assert.equal(channel.sent.length, 1);
  });
  it('outlives the process; one that came due meanwhile comes at the start', async () => {
    const { begin, channel, clock } = processes(await memoryStore());
    const one = begin();
    await one.start();
    await one.say('remind 10');
    one.end();
    clock.pass(3_600_000);
    const next = begin();
    await next.start();
    assert.deepEqual(texts(channel), ['post m1 due again']);
    await next.pass(60);
    assert.equal(channel.sent.length, 1);
  });
  it('of two servers on one store, one tells it', async () => {
    const { begin, channel, clock } = processes(await memoryStore());
    const both = [begin(), begin()];
    await both[0]!.say('remind 10');
    for (const each of both) await each.start();
    clock.pass(600_000);
    for (const each of both) await each.pass(2);
    assert.deepEqual(texts(channel), ['post m1 due again']);
  });
  it('that cannot be told any more is dropped', async () => {
    const store = await memoryStore();
    const { begin, log } = processes(store);
    const one = begin(undefined, false);
    await one.say('remind 1');
    await one.start();
    await one.pass(5);
    assert.equal(await store.reminders.next(), undefined);
    assert.match(log.text(), /"told":"nowhere"/);
  });
});

describe('a check whose process ended', () => {
  it('is made again by the next one, in the same message', async () => {
    const { begin, channel } = processes(await memoryStore());
    const one = begin(never);
    await one.start();
    await one.say('check');
    one.end();
    const next = begin();
    await next.start();
    await next.turns.idle();
    assert.deepEqual(texts(channel), ['post m1 started', 'update m1 r1']);
    const third = begin();
    await third.start();
    await third.turns.idle();
    assert.equal(channel.sent.length, 2, 'once is enough');
  });
  it('is told as interrupted where it was begun too often, and an hour later', async () => {
    for (const [times, laterMs] of [
      [4, 0],
      [1, 3_700_000],
    ] as const) {
      const { begin, channel, clock } = processes(await memoryStore());
      await begin(never).say('check');
      clock.pass(laterMs);
      for (let time = 0; time < times; time++) await begin(never).start();
      assert.deepEqual(texts(channel), ['post m1 started', 'update m1 interrupted']);
    }
  });
  it('is not made again where the person stopped it or another took its place', async () => {
    const { begin, channel } = processes(await memoryStore());
    const one = begin(never);
    await one.say('check');
    await one.say('check');
    one.end();
    const next = begin(async () => diagnosis);
    await next.start();
    await next.turns.idle();
    assert.deepEqual(texts(channel), ['post m1 started', 'post m2 started', 'update m2 r2']);
  });
  it('of a task is told as failed', async () => {
    const store = await memoryStore();
    const { begin, channel } = processes(store);
    const begins = { run: 't1', request: { task: 'compare' }, speaker: {}, owner: 'gone' };
    const place = { channel: 'test', reference: {} };
    await store.turns.commit({ conversation: 'c', version: 0, state: null, now: 1, begins, place });
    await begin().start();
    assert.deepEqual(texts(channel), ['post m1 task-failed']);
  });
  it('is left to its server while that lives', async () => {
    const store = { ...(await memoryStore()), exclusive: false };
    const { begin, channel } = processes(store);
    const one = begin(async () => {
      await pause(50);
      return diagnosis;
    });
    await one.say('check');
    await begin(() => Promise.reject(new Error('must not run'))).start();
    await one.turns.idle();
    assert.deepEqual(texts(channel), ['post m1 started', 'update m1 r1']);
  });
});
