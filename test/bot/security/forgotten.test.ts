import assert from 'node:assert/strict';
import { memoryStore } from '../../../store/index.ts';

const speaker = { id: 'anna@corp.test', self: ['anna@corp.test'], locale: 'en', foreign: false };
const reference = (name: string) => ({ user: { id: '29:1', name, aadObjectId: '0-1' } });

describe('somebody who is forgotten', () => {
  it('leaves no name in their own chat, which knows them in the channel’s words; others keep theirs', async () => {
    const store = await memoryStore();
    const now = 1;
    for (const [who, chat] of [
      ['anna@corp.test', 'msteams a:1'],
      ['joanna@corp.test', 'msteams a:2'],
    ] as const) {
      const place = { channel: 'teams', reference: reference(`Name of ${who.split('@')[0]}`) };
      const language = { identity: who, language: 'de' };
      const state = { said: 'something of my own', of: chat.endsWith('2') ? who : '' };
      await store.turns.commit({
        ...{ conversation: chat, version: 0, now, state, place, language, delivery: 'd1' },
        says: { id: `s-${who}`, replies: [{ view: 'mine' }], speaker: { id: 'x' }, owner: 'other' },
        begins: { run: 'r1', request: { said: 'mine' }, speaker: { id: 'x' }, owner: 'other' },
        reminders: [{ id: 'look', dueAt: 5, note: 'n', speaker: { id: 'x' } }],
      });
      await store.places.keepPersonal([who], chat, now);
      await store.places.keepVerdict(`V1 ${who}`, { asked: who }, now);
      await store.presses.keep(chat, [{ id: 'b', action: 'why', data: {} }], now);
      await store.slots.keep(chat, 'message-1', 'm1', now);
    }
    await store.erasure.forget([speaker.id], 'ada@corp.test', 2);

    const mine = 'msteams a:1';
    assert.equal((await store.turns.read(mine)).state, undefined);
    assert.equal((await store.turns.read(mine)).reference, null);
    assert.deepEqual(
      [await store.places.personal(speaker.id), await store.places.verdict(`V1 ${speaker.id}`)],
      [undefined, undefined],
    );
    assert.equal(await store.presses.read(mine, 'b'), undefined);
    assert.equal(await store.slots.message(mine, 'message-1'), undefined);
    assert.equal(await store.turns.known(mine, 'd1'), false);
    assert.equal(await store.preferences.language(speaker.id), undefined);

    const hers = 'msteams a:2';
    assert.ok((await store.turns.read(hers)).state);
    assert.equal(await store.places.personal('joanna@corp.test'), hers);
    assert.equal(await store.preferences.language('joanna@corp.test'), 'de');
    const of = (rows: { conversation: string }[]) => rows.map(({ conversation }) => conversation);
    assert.deepEqual(of(await store.outbox.claim('me', true)), [hers]);
    assert.deepEqual(of(await store.runs.claim('me', true)), [hers]);
    assert.deepEqual(of(await store.reminders.claim(9, 10, 5)), [hers]);
    await store.close();
  });
});
