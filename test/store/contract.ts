import assert from 'node:assert/strict';
import type { Store, TurnChange } from '../../store/index.ts';
import { caseContract } from './contract-cases.ts';
import { deliveryContract } from './contract-deliveries.ts';

const speaker = { id: 'anna@x' };
const change = (conversation: string, version: number, more: Partial<TurnChange> = {}): TurnChange => ({
  conversation,
  version,
  state: { heard: version },
  now: 1000,
  ...more,
});

/** What every store does, whatever is below it. opened: a fresh one, and further ones on the same data. */
export function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  before(async () => {
    store = await open();
  });
  after(() => store.close());

  describe('a turn', () => {
    it('keeps what the dialog remembers, and where to speak', async () => {
      assert.deepEqual(await store.turns.read('c1'), { state: undefined, version: 0, reference: null });
      assert.equal(await store.turns.place('c1'), undefined);
      const state = { text: 'Grüße 日本語 \u2028 "x"', list: ['a'.repeat(200_000)] };
      const place = { channel: 'teams', reference: { serviceUrl: 'https://a', n: [1] } };
      assert.equal(await store.turns.commit(change('c1', 0, { state, place })), 'kept');
      assert.deepEqual(await store.turns.read('c1'), {
        state,
        version: 1,
        reference: JSON.stringify(place.reference),
      });
      assert.equal(await store.turns.commit(change('c1', 1)), 'kept');
      assert.deepEqual(await store.turns.place('c1'), place, 'a turn that names no place leaves it');
    });
    it('of two that read the same, one is kept and the other is told', async () => {
      await store.turns.commit(change('c2', 0));
      const both = [change('c2', 1, { state: 'a' }), change('c2', 1, { state: 'b' })];
      const outcomes = await Promise.all(both.map(store.turns.commit));
      assert.deepEqual(outcomes.sort(), ['conflict', 'kept']);
      assert.equal(await store.turns.commit(change('c2', 0)), 'conflict', 'nor over what is there already');
      assert.equal((await store.turns.read('c2')).version, 2);
    });
    it('of one delivery that comes three times, one has its effect, and the others change nothing', async () => {
      const same = [0, 0, 0].map((version) => change('c3', version, { delivery: 'a1' }));
      const outcomes = await Promise.all(same.map(store.turns.commit));
      assert.deepEqual(outcomes.sort(), ['duplicate', 'duplicate', 'kept']);
      assert.equal(await store.turns.commit(change('c3', 1, { delivery: 'a1' })), 'duplicate');
      assert.equal((await store.turns.read('c3')).version, 1);
    });
    it('a turn that is not kept leaves nothing behind, its delivery neither', async () => {
      await store.turns.commit(change('c4', 0));
      const refused = change('c4', 7, {
        delivery: 'a2',
        begins: { run: 'r', request: {}, speaker, owner: 'dead' },
        reminders: [{ id: 'm', dueAt: 1, note: '', speaker }],
      });
      assert.equal(await store.turns.commit(refused), 'conflict');
      assert.deepEqual(await store.reminders.claim(2000, 3000, 10), []);
      assert.deepEqual(await store.runs.claim('me', true), []);
      assert.equal(await store.turns.commit(change('c4', 1, { delivery: 'a2' })), 'kept');
    });
    it('deliveries are recorded many at a time too, those known already among them', async () => {
      const [a, b] = ['a', 'b'].map((delivery) => ({ conversation: 'c7', delivery, at: 1000 }));
      assert.equal(await store.turns.known('c7', 'a'), false);
      await store.turns.record([a!]);
      await store.turns.record([a!, b!]);
      await store.turns.record([]);
      assert.deepEqual(
        await Promise.all(['a', 'b', 'c'].map((delivery) => store.turns.known('c7', delivery))),
        [true, true, false],
      );
    });
    it('old deliveries are forgotten', async () => {
      assert.equal(await store.turns.first('c5', 'a1', 1000), true);
      assert.equal(await store.turns.first('c5', 'a1', 1000), false);
      assert.ok((await store.turns.prune(1001)) >= 1);
      assert.equal(await store.turns.first('c5', 'a1', 1002), true);
    });
    it('a language is kept by identity, the last one counts', async () => {
      assert.equal(await store.preferences.language('anna@x'), undefined);
      for (const [version, language] of ['de', 'fr'].entries())
        await store.turns.commit(change('c6', version, { language: { identity: 'anna@x', language } }));
      assert.equal(await store.preferences.language('anna@x'), 'fr');
    });
  });

  it('a slot is a message until nine newer ones', async () => {
    await store.slots.keep('s', 'm0', 'id0', 1);
    await store.slots.keep('s', 'm0', 'id0b', 2);
    assert.equal(await store.slots.message('s', 'm0'), 'id0b');
    for (let n = 1; n <= 8; n++) await store.slots.keep('s', `m${n}`, `id${n}`, 2 + n);
    assert.equal(await store.slots.message('s', 'm0'), undefined);
    assert.equal(await store.slots.message('s', 'm1'), 'id1');
    assert.equal(await store.slots.message('other', 'm1'), undefined);
  });

  it('a button is what it stood for, in its conversation alone, until it is old', async () => {
    const press = { id: 'b1', action: 'why', data: { run: 'r1' } };
    await store.presses.keep('b', [press, { id: 'b2', action: 'help', data: {} }], 1000);
    await store.presses.keep('b', [press], 2000);
    await store.presses.keep('b', [], 2000);
    assert.deepEqual(await store.presses.read('b', 'b1'), { action: 'why', data: { run: 'r1' } });
    assert.equal(await store.presses.read('other', 'b1'), undefined);
    assert.equal(await store.presses.prune(2000), 1);
    assert.deepEqual(await Promise.all(['b1', 'b2'].map((id) => store.presses.read('b', id))), [
      { action: 'why', data: { run: 'r1' } },
      undefined,
    ]);
    const many = Array.from({ length: 450 }, (_, n) => ({ id: `m${n}`, action: 'why', data: {} }));
    for (const [n, one] of many.entries()) await store.presses.keep('b', [one], 3000 + n);
    assert.equal(await store.presses.read('b', 'm49'), undefined, 'four hundred are kept a conversation');
    assert.ok(await store.presses.read('b', 'm50'));
  });

  it('what is said is kept until it is out, in order, and taken over by one', async () => {
    for (const [version, id] of ['1', '2', '3'].entries()) {
      const says = { id, replies: [{ slot: 's', view: id }], speaker, owner: 'dead' };
      await store.turns.commit(change('o1', version, { says }));
    }
    await store.outbox.sent('2');
    assert.deepEqual(await store.outbox.claim('me'), [], 'its server may still be sending it');
    const claims = await Promise.all([store.outbox.claim('me', true), store.outbox.claim('me', true)]);
    assert.deepEqual(
      claims.flat().map(({ id, conversation, replies }) => [id, conversation, replies]),
      [
        ['1', 'o1', [{ slot: 's', view: '1' }]],
        ['3', 'o1', [{ slot: 's', view: '3' }]],
      ],
    );
    for (const id of ['1', '3']) await store.outbox.sent(id);
    assert.deepEqual(await store.outbox.claim('other', true), []);
  });

  describe('a reminder', () => {
    const remind = (conversation: string, version: number, id: string, dueAt: number) =>
      change(conversation, version, { reminders: [{ id, dueAt, note: 'n', speaker }] });
    it('is handed to one claimer once it is due, and again where that one did not finish', async () => {
      await store.turns.commit(remind('r1', 0, 'one', 5000));
      assert.equal(await store.reminders.next(), 5000);
      assert.deepEqual(await store.reminders.claim(4999, 9000, 10), []);
      const claims = await Promise.all([0, 1, 2].map(() => store.reminders.claim(5000, 9000, 10)));
      assert.deepEqual(claims.flat(), [{ conversation: 'r1', id: 'one', dueAt: 5000, note: 'n', speaker }]);
      assert.equal(await store.reminders.next(), 9000);
      assert.equal((await store.reminders.claim(9000, 12_000, 10)).length, 1);
      await store.reminders.end({ conversation: 'r1', id: 'one', dueAt: 4000 });
      assert.equal(await store.reminders.next(), 12_000, 'a moved one stays');
      await store.reminders.end({ conversation: 'r1', id: 'one', dueAt: 5000 });
      assert.equal(await store.reminders.next(), undefined);
    });
    it('is moved by naming it again, and forgotten', async () => {
      await store.turns.commit(remind('r2', 0, 'two', 5000));
      await store.turns.commit(remind('r2', 1, 'two', 8000));
      assert.equal(await store.reminders.next(), 8000);
      await store.turns.commit(change('r2', 2, { forgets: ['two', 'never was'] }));
      assert.equal(await store.reminders.next(), undefined);
    });
  });

  describe('a running check', () => {
    const begins = (run: string, owner: string) => ({ run, request: { who: 'x' }, speaker, owner });
    it('whose server lives is left alone; taken over where no other server can be', async () => {
      await store.turns.commit(change('k1', 0, { begins: begins('r1', 'dead') }));
      assert.deepEqual(await store.runs.claim('me'), []);
      const claimed = await store.runs.claim('me', true);
      assert.deepEqual(claimed, [
        {
          conversation: 'k1',
          run: 'r1',
          request: { who: 'x' },
          speaker,
          attempts: 2,
          startedAt: 1000,
        },
      ]);
      assert.deepEqual(await store.runs.claim('me', true), [], 'what is mine is not orphaned');
      await store.runs.renew('me');
      await store.turns.commit(change('k1', 1, { ends: 'r1' }));
      assert.deepEqual(await store.runs.claim('other', true), []);
    });
    it('the next check in the conversation takes its place; an end that came late ends only its own', async () => {
      await store.turns.commit(change('k2', 0, { begins: begins('r1', 'dead') }));
      await store.turns.commit(change('k2', 1, { begins: begins('r2', 'dead') }));
      await store.runs.end('k2', 'r1');
      assert.deepEqual(
        (await store.runs.claim('me', true)).map(({ run, attempts }) => [run, attempts]),
        [['r2', 2]],
      );
      await store.runs.end('k2', 'r2');
    });
  });

  caseContract(() => store);
  deliveryContract(() => store);

  it('what was kept is there when it is opened again', async () => {
    await store.turns.commit(change('again', 0, { state: 'kept' }));
    const second = await open();
    assert.deepEqual(await second.turns.read('again'), { state: 'kept', version: 1, reference: null });
    await second.close();
  });
}
