import assert from 'node:assert/strict';
import { type Examine, keepWhatIsKnown, runExamine } from '../../bot/examine.ts';
import type { ExamineRequest } from '../../dialogs/dialog.ts';
import type { Diagnosis } from '../../engine/index.ts';

const request: ExamineRequest = { run: 'r1', who: 'a', symptoms: [], said: '', answers: {} };
const diagnosis = { primaryCause: null } as Diagnosis;
const never = new Promise<Diagnosis>(() => undefined);
/** Ends with what is known as soon as it is told to stop. */
const listening: Examine = (_request, _progress, signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(diagnosis), { once: true }));

async function stopped(examine: Examine, reason?: string) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), 10);
  const began = performance.now();
  const result = await runExamine(examine, request, () => undefined, controller.signal, {
    graceMs: 200,
  }).catch((error: { code: string }) => error.code);
  return { result, ms: performance.now() - began };
}

describe('a check that is stopped', () => {
  it('hands over what it knows, at once', async () => {
    const { result, ms } = await stopped(listening, keepWhatIsKnown);
    assert.deepEqual(result, { diagnosis, partial: true });
    assert.ok(ms < 150, `${ms} ms`);
  });
  it('is not waited for longer than the grace', async () => {
    const { result, ms } = await stopped(() => never, keepWhatIsKnown);
    assert.equal(result, 'cancelled');
    assert.ok(ms >= 200 && ms < 1000, `${ms} ms`);
  });
  it('is not waited for at all where another took its place', async () => {
    const { result, ms } = await stopped(() => never);
    assert.equal(result, 'cancelled');
    assert.ok(ms < 150, `${ms} ms`);
  });
  it('that crashes on the way out is stopped, not crashed', async () => {
    const failing: Examine = (_request, _progress, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('x'))));
    assert.equal((await stopped(failing, keepWhatIsKnown)).result, 'cancelled');
  });
  it('that ends by itself is whole', async () => {
    const signal = new AbortController().signal;
    const result = await runExamine(
      async () => diagnosis,
      request,
      () => undefined,
      signal,
    );
    assert.deepEqual(result, { diagnosis, partial: false });
  });
  it('forgets its own deadline no longer than ours', async () => {
    const signal = new AbortController().signal;
    await assert.rejects(
      runExamine(
        () => never,
        request,
        () => undefined,
        signal,
        { limitMs: 20 },
      ),
      {
        code: 'timed-out',
      },
    );
  });
});
