import assert from 'node:assert/strict';
import { createDedupe } from '../../bot/dedupe.ts';
import type { Examine } from '../../bot/examine.ts';
import { createTurns, type Turn } from '../../bot/turn.ts';
import type { ChannelPort } from '../../bot/turn-outbox.ts';
import { memoryState } from '../../bot/turn-state.ts';
import type { Input, Speaker } from '../../dialogs/dialog.ts';
import type { Diagnosis, Progress } from '../../engine/index.ts';
import { keptLog, noLog, smallDialog } from './small-dialog.ts';

const anna: Speaker = { id: 'anna@x', self: ['anna@x'], role: 'user', locale: 'en', foreign: false };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const diagnosis = { primaryCause: null } as Diagnosis;

interface Sent {
  how: 'post' | 'update';
  id: string;
  text: string;
  at: number;
}
function port(slow = 0): ChannelPort & { sent: Sent[]; fail?: 'update' | 'post' } {
  const sent: Sent[] = [];
  const self = {
    sent,
    fail: undefined as 'update' | 'post' | undefined,
    async post(view: { title: { id: string } }) {
      await pause(slow);
      if (self.fail === 'post') throw new Error('no');
      const id = `m${sent.filter(({ how }) => how === 'post').length + 1}`;
      sent.push({ how: 'post', id, text: view.title.id, at: Date.now() });
      return id;
    },
    async update(id: string, view: { title: { id: string } }) {
      await pause(slow);
      if (self.fail === 'update') throw new Error('no');
      sent.push({ how: 'update', id, text: view.title.id, at: Date.now() });
    },
  };
  return self;
}
let activities = 0;
const turn = (input: Input | string, channel: ChannelPort, more: Partial<Turn> = {}): Turn => ({
  conversation: 'c',
  activity: `a${++activities}`,
  speaker: anna,
  input: typeof input === 'string' ? { kind: 'text', text: input } : input,
  now: channel,
  later: channel,
  ...more,
});
function turnsWith(examine: Examine = async () => diagnosis, more: object = {}) {
  const confirmed: string[][] = [];
  const turns = createTurns({
    ...smallDialog,
    state: memoryState(),
    dedupe: createDedupe(),
    examine,
    confirm: async (...args) => void confirmed.push(args),
    log: noLog,
    everyMs: 100,
    ...more,
  });
  return { turns, confirmed };
}
const texts = ({ sent }: { sent: Sent[] }) => sent.map(({ how, id, text }) => `${how} ${id} ${text}`);

describe('a turn', () => {
  it('delivered three times at once has one effect', async () => {
    const { turns } = turnsWith();
    const channel = port(5);
    const same = turn('hello', channel);
    const results = await Promise.all([turns.handle(same), turns.handle(same), turns.handle(same)]);
    assert.deepEqual(results, ['handled', 'duplicate', 'duplicate']);
    assert.deepEqual(texts(channel), ['post m1 anna@x: hello']);
  });

  it('20 at once in one conversation are taken in order and none is lost; another conversation does not wait', async () => {
    const { turns } = turnsWith();
    const [slow, quick] = [port(10), port()];
    const many = Array.from({ length: 20 }, (_, n) => turns.handle(turn(String(n), slow)));
    await turns.handle(turn('x', quick, { conversation: 'other' }));
    assert.ok(slow.sent.length < 20);
    await Promise.all(many);
    assert.equal(slow.sent.at(-1)?.text, `anna@x: ${Array.from({ length: 20 }, (_, n) => n).join(',')}`);
  });

  it('shows progress in the message that becomes the result, at most one update a period', async () => {
    const steps: Progress[] = ['directory', 'dns', 'certificate', 'realm'].flatMap((step) =>
      (['running', 'done'] as const).map((state) => ({ step, state }) as Progress),
    );
    const { turns } = turnsWith(async (_request, onProgress) => {
      for (const step of steps) {
        onProgress(step);
        await pause(30);
      }
      return diagnosis;
    });
    const channel = port();
    await turns.handle(turn('check', channel));
    assert.deepEqual(texts(channel), ['post m1 started']);
    await turns.idle();
    await pause(150);
    const [first, ...updates] = channel.sent;
    assert.equal(first?.how, 'post');
    assert.deepEqual(new Set(updates.map(({ id, how }) => `${how} ${id}`)), new Set(['update m1']));
    assert.equal(updates.at(-1)?.text, 'r1');
    const paced = [first!, ...updates.slice(0, -1)];
    // Counted over the whole time: a busy machine delivers one late and the next in time.
    const periods = (paced.at(-1)!.at - first!.at) / 100;
    assert.ok(paced.length >= 3 && paced.length <= periods + 1.5, `${periods}: ${texts(channel).join('; ')}`);
  });

  it('says the result at once where it is quick, and nothing of the progress after it', async () => {
    const { turns } = turnsWith(async (_request, onProgress) => {
      onProgress({ step: 'dns', state: 'done' });
      return diagnosis;
    });
    const channel = port();
    await turns.handle(turn('check', channel));
    await turns.idle();
    await pause(150);
    assert.deepEqual(texts(channel), ['post m1 started', 'update m1 r1']);
  });

  it('cancel ends a check that does not listen within a second, though the channel hangs', async () => {
    let signalled = 0;
    const { turns } = turnsWith((_request, _onProgress, signal) => {
      signal.addEventListener('abort', () => {
        signalled = Date.now();
      });
      return new Promise(() => undefined);
    });
    const hanging = port(1500);
    const [checking, began] = [turns.handle(turn('check', hanging)), Date.now()];
    await pause(20);
    const cancelling = turns.handle(turn({ kind: 'action', id: 'cancel', data: {} }, port()));
    await pause(50);
    assert.ok(signalled > 0 && signalled - began < 1000, `${signalled - began} ms`);
    await Promise.all([checking, cancelling, turns.idle()]);
    assert.ok(!texts(hanging).some((text) => text.includes('failed')));
  });

  it('a second check in the conversation ends the first, whose result is not told', async () => {
    const { turns } = turnsWith(async (request, _onProgress, signal) => {
      await pause(request.run === 'r1' ? 200 : 10);
      assert.equal(signal.aborted, request.run === 'r1');
      return diagnosis;
    });
    const channel = port();
    await turns.handle(turn('check', channel));
    await turns.handle(turn('check', channel));
    await turns.idle();
    assert.deepEqual(texts(channel), ['post m1 started', 'post m2 started', 'update m2 r2']);
  });

  it('a check that throws is told as failed, with its code', async () => {
    const log = keptLog();
    const { turns } = turnsWith(() => Promise.reject(new TypeError('secret')), { log });
    const channel = port();
    await turns.handle(turn('check', channel));
    await turns.idle();
    assert.deepEqual(texts(channel), ['post m1 started', 'update m1 crashed']);
    assert.match(log.text(), /examine-failed/);
  });

  it('a crash in the dialog is told, and the conversation goes on', async () => {
    const { turns } = turnsWith();
    const channel = port();
    await turns.handle(turn('a', channel));
    await turns.handle(turn('crash', channel));
    await turns.handle(turn('b', channel));
    assert.deepEqual(texts(channel).slice(1), ['post m2 crashed', 'post m3 anna@x: a,b']);
  });

  it('a message that cannot be updated is said anew; one that cannot be sent ends nothing', async () => {
    const { turns } = turnsWith();
    const channel = port();
    channel.fail = 'update';
    await turns.handle(turn('check', channel));
    await turns.idle();
    assert.deepEqual(texts(channel), ['post m1 started', 'post m2 r1']);
    channel.fail = 'post';
    assert.equal(await turns.handle(turn('a', channel)), 'handled');
  });

  it('a mapping is confirmed for agents and admins, never for a user', async () => {
    const { turns, confirmed } = turnsWith();
    const channel = port();
    await turns.handle(turn('link', channel));
    assert.deepEqual(confirmed, []);
    await turns.handle(turn('link', channel, { speaker: { ...anna, role: 'agent', id: 'agnes' } }));
    assert.deepEqual(confirmed, [['i', 's', 'agnes']]);
  });

  it('state of another version is begun afresh', async () => {
    const state = memoryState();
    await state.put('dialog c', { version: 0, heard: ['old'] });
    const { turns } = turnsWith(undefined, { state });
    const channel = port();
    await turns.handle(turn('new', channel));
    assert.deepEqual(texts(channel), ['post m1 anna@x: new']);
  });
});

describe('bounded memory', () => {
  it('the oldest delivery is forgotten first, and a delivery counts only for a while', () => {
    let now = 0;
    const dedupe = createDedupe(2, 100, () => now);
    assert.deepEqual(['a', 'b', 'a', 'c', 'a'].map(dedupe.first), [true, true, false, true, true]);
    now = 101;
    assert.equal(dedupe.first('c'), true);
    dedupe.forget('c');
    assert.equal(dedupe.first('c'), true);
  });
  it('the conversation not used for longest goes first', async () => {
    const state = memoryState(2);
    await state.put('a', 1);
    await state.put('b', 2);
    await state.get('a');
    await state.put('c', 3);
    assert.deepEqual(await Promise.all(['a', 'b', 'c'].map(state.get)), [1, undefined, 3]);
  });
});
