import assert from 'node:assert/strict';
import { memoryStore } from '../../store/index.ts';
import { view } from './small-dialog.ts';
import { anna, port, texts, turn, turnsWith } from './turn-world.ts';

describe('a turn and its store', () => {
  describe('what another version of the dialog has kept', () => {
    const old = { version: 0, heard: ['old'] };
    async function goesOn(more: object) {
      const store = await memoryStore();
      await store.turns.commit({ conversation: 'c', version: 0, state: old, now: 1 });
      const { turns } = turnsWith(undefined, { store, ...more });
      const channel = port();
      for (const text of ['new', 'newer']) await turns.handle(turn(text, channel));
      return texts(channel);
    }
    it('is carried over', async () => {
      const migrate = (saved: typeof old) => ({ ...saved, version: 1, run: 0 });
      assert.deepEqual(await goesOn({ migrate }), [
        'post m1 anna@x: old,new',
        'post m2 anna@x: old,new,newer',
      ]);
    });
    it('or the person is told once, and starts again', async () => {
      const more = { migrate: () => undefined, upgraded: () => view('upgraded') };
      assert.deepEqual(await goesOn(more), [
        'post m1 upgraded',
        'post m2 anna@x: new',
        'post m3 anna@x: new,newer',
      ]);
    });
  });

  it('is reduced again where another instance wrote meanwhile, and neither is lost', async () => {
    const store = await memoryStore();
    const [one, other] = [turnsWith(undefined, { store }).turns, turnsWith(undefined, { store }).turns];
    const channel = port();
    const said = Array.from({ length: 6 }, (_, n) => String(n));
    await Promise.all(said.map((text, n) => (n % 2 ? one : other).handle(turn(text, channel))));
    const { state } = await store.turns.read('c');
    assert.deepEqual((state as { heard: string[] }).heard.toSorted(), said);
  });

  it('whose doing fails after it was kept is told, and delivered again does nothing more', async () => {
    const { turns } = turnsWith(undefined, { confirm: () => Promise.reject(new Error('disk')) });
    const channel = port();
    const link = turn('link', channel, { speaker: { ...anna, role: 'agent' } });
    assert.deepEqual([await turns.handle(link), await turns.handle(link)], ['crashed', 'duplicate']);
    assert.deepEqual(texts(channel), ['post m1 crashed']);
  });

  it('a crash is told once a delivery', async () => {
    const { turns } = turnsWith();
    const channel = port();
    const same = turn('crash', channel);
    assert.deepEqual([await turns.handle(same), await turns.handle(same)], ['crashed', 'duplicate']);
    assert.deepEqual(texts(channel), ['post m1 crashed']);
  });

  it('a store that does not open is told each time', async () => {
    const { turns } = turnsWith(undefined, { store: Promise.reject(new Error('no disk')) });
    const channel = port();
    await turns.handle(turn('a', channel));
    await turns.handle(turn('b', channel));
    assert.deepEqual(texts(channel), ['post m1 crashed', 'post m2 crashed']);
  });
});
