import assert from 'node:assert/strict';
import { createWeb } from '../../../../bot/channels/slack/web.ts';
import { keptLog, noLog } from '../../small-dialog.ts';
import { type FakeSlack, startSlack, type Trouble } from './fake-slack.ts';
import { asJson, direct } from './sent.ts';
import { botToken, smallWorld } from './small-world.ts';

describe('when Slack is in trouble', () => {
  let slack: FakeSlack;
  const log = keptLog();
  const web = (more = {}) =>
    createWeb({
      token: botToken,
      apiUrl: slack.url,
      log,
      deadlineMs: 1500,
      attemptMs: 200,
      waitMs: 10,
      ...more,
    });
  const say = (text: string) => web().call('chat.postMessage', { channel: 'D1', text });
  before(async () => {
    slack = await startSlack();
  });
  after(() => slack.stop());
  beforeEach(() => {
    slack.messages.length = 0;
    slack.troubles.length = 0;
  });

  it('a limit is kept to for as long as Slack says', async () => {
    slack.troubles.push({ how: { retryAfter: 1 } });
    const began = Date.now();
    await say('slowly');
    assert.ok(Date.now() - began >= 1000, 'waited');
    assert.equal(slack.messages.length, 1);
  });
  it('a limit that lasts longer than the deadline is not waited for', async () => {
    slack.troubles.push({ how: { retryAfter: 60 } });
    const began = Date.now();
    await assert.rejects(say('never'), /timed-out: chat.postMessage: ratelimited/);
    assert.ok(Date.now() - began < 500);
  });
  for (const how of [{ status: 503 }, 'reset', 'hang', { error: 'internal_error' }] as Trouble['how'][])
    it(`${JSON.stringify(how)} passes by itself`, async () => {
      slack.troubles.push({ how }, { how });
      await say('at last');
      assert.deepEqual(
        slack.messages.map(({ text }) => text),
        ['at last'],
      );
    });
  it('what does not pass is given up at the deadline, which is named', async () => {
    for (let n = 0; n < 50; n++) slack.troubles.push({ how: 'hang' });
    const began = Date.now();
    await assert.rejects(say('never'), /timed-out: chat.postMessage: TimeoutError, given up after 1500 ms/);
    assert.ok(Date.now() - began < 2500, `${Date.now() - began} ms`);
  });
  it('what Slack refuses is not said again', async () => {
    slack.troubles.push({ how: { error: 'channel_not_found' } });
    await assert.rejects(say('never'), /refused: chat.postMessage: channel_not_found/);
    slack.troubles.push({ how: { status: 404 } });
    await assert.rejects(say('never'), /refused: chat.postMessage: 404/);
    assert.equal(slack.messages.length, 0);
  });
  it('logs no token', () => assert.doesNotMatch(log.text(), /canary/));
});

/** Deterministic, so that a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

it('in a storm nothing is lost, the order holds, and nothing is said twice: what arrived without an answer is found again', async () => {
  const world = await smallWorld({}, { log: noLog });
  const random = seeded(20_261_124);
  let ambiguous = 0;
  const kinds: Trouble['how'][] = [
    { retryAfter: 0 },
    { status: 503 },
    'reset',
    { error: 'internal_error' },
    'hang',
  ];
  for (let n = 0; n < 40; n++) {
    if (random() < 0.4) {
      const how = kinds[Math.floor(random() * kinds.length)]!;
      const done = random() < 0.5 && typeof how !== 'object';
      if (done) ambiguous += 1;
      world.slack.troubles.push({ method: 'chat.postMessage', how, done });
    }
    await world.send(asJson(direct('U0ANNA', `m${n}`)));
  }
  const last = () => world.said().at(-1) ?? '';
  await world.until(() => /,m39$/.test(last()));
  const heard = world.said().map((text) => text.split(',').length);
  const doubled = heard.filter((count, at) => count === heard[at - 1]).length;
  assert.deepEqual(
    [...new Set(heard)],
    Array.from({ length: 40 }, (_, n) => n + 1),
    'each, in order',
  );
  assert.equal(doubled, 0, `of ${ambiguous} that arrived without an answer`);
  assert.ok(ambiguous > 0);
  await world.stop();
}).timeout(15_000);

it('what fails before it is kept is not acknowledged, and has its effect when Slack sends it again', async () => {
  const world = await smallWorld();
  const sent = asJson(direct('U0ANNA', 'in the end'));
  for (let n = 0; n < 60; n++) world.slack.troubles.push({ method: 'users.info', how: { status: 503 } });
  assert.equal((await world.send(sent)).status, 500);
  assert.deepEqual(world.said(), [], 'and nobody is taken for a stranger');
  world.slack.troubles.length = 0;
  assert.equal((await world.send(sent)).status, 200);
  assert.match(world.said().join(), /in the end/);
  await world.stop();
});
