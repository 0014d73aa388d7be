import assert from 'node:assert/strict';
import { SendFailed } from '../../bot/errors.ts';
import { createOutbox } from '../../bot/turn-outbox.ts';
import { memoryStore } from '../../store/index.ts';
import { fakeClock } from './fake-clock.ts';
import { keptLog, view } from './small-dialog.ts';
import { port, texts } from './turn-world.ts';

const hour = 3_600_000;

/** A port that fails as told, and an outbox over it. */
function outboxWith(...failures: (Error | undefined)[]) {
  const clock = fakeClock();
  const log = keptLog();
  const outbox = createOutbox(memoryStore(), log, { clock });
  const channel = port();
  const failing = { ...channel, post: async (shown: never) => fail() ?? channel.post(shown) };
  function fail(): undefined {
    const failure = failures.shift();
    if (failure) throw failure;
    return undefined;
  }
  const say = (text: string, more = {}) => outbox.send('c', [{ view: view('v', text) }], failing, more);
  const pass = async (ms: number) => {
    clock.pass(ms);
    await outbox.idle();
  };
  return { outbox, channel, log, say, pass };
}
const limited = (afterMs: number) => new SendFailed('refused', '429', 429, { untaken: true, afterMs });
const down = new SendFailed('refused', '503', 503);

describe('replies that the channel did not take', () => {
  it('are tried again in the background, later ones behind them, each told when it is out', async () => {
    const { channel, say, pass } = outboxWith(down, down);
    const out: string[] = [];
    await say('one', { out: () => out.push('one') });
    await say('two', { out: () => out.push('two') });
    assert.deepEqual([texts(channel), out], [[], []]);
    await pass(2000);
    assert.deepEqual(out, [], 'the second try failed too');
    await pass(4000);
    assert.deepEqual(texts(channel), ['post m1 one', 'post m2 two']);
    assert.deepEqual(out, ['one', 'two']);
    await say('three');
    assert.equal(texts(channel).at(-1), 'post m3 three');
  });
  it('not before the channel has said', async () => {
    const { channel, say, pass } = outboxWith(limited(60_000));
    await say('one');
    await pass(59_000);
    assert.deepEqual(texts(channel), []);
    await pass(7000);
    assert.deepEqual(texts(channel), ['post m1 one']);
  });
  it('through the port that outlives the turn', async () => {
    const { channel, say, pass } = outboxWith(down);
    const later = port();
    await say('one', { later });
    await pass(2000);
    assert.deepEqual([texts(channel), texts(later)], [[], ['post m1 one']]);
  });
  it('are given up where the bot is blocked; what follows is said', async () => {
    const { channel, log, say } = outboxWith(new SendFailed('refused', '403 MessageWritesBlocked', 403));
    let out = 0;
    await say('one', { out: () => out++ });
    await say('two');
    assert.deepEqual([texts(channel), out], [['post m1 two'], 1]);
    assert.match(log.text(), /send-failed/);
  });
  it('are left to the store when the process stops', async () => {
    const { outbox, channel, say, pass } = outboxWith(down);
    let out = 0;
    await say('one', { out: () => out++ });
    outbox.stop();
    await pass(hour);
    assert.deepEqual([texts(channel), out], [[], 0]);
  });
});
