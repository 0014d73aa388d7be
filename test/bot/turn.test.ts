import assert from 'node:assert/strict';
import type { Progress } from '../../engine/index.ts';
import { keptLog } from './small-dialog.ts';
import { anna, diagnosis, pause, port, texts, turn, turnsWith } from './turn-world.ts';

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
});
