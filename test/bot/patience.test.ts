import assert from 'node:assert/strict';
import { hostAllowed } from '../../bot/channels/teams/hosts.ts';
import { patiently } from '../../bot/channels/teams/patience.ts';

const quick = { deadlineMs: 200, repeats: 3, waitMs: 5 };
const failing = (...statuses: (number | string)[]) => {
  let calls = 0;
  const attempt = async () => {
    const status = statuses[calls++];
    if (status === undefined) return 'sent';
    throw Object.assign(
      new Error('no'),
      typeof status === 'number' ? { statusCode: status } : { code: status },
    );
  };
  return { attempt, calls: () => calls };
};

describe('sending patiently', () => {
  it('repeats 429 and 412 until it is sent', async () => {
    const { attempt, calls } = failing(429, 412, 429);
    assert.equal(await patiently(attempt, quick), 'sent');
    assert.equal(calls(), 4);
  });
  it('gives up after the repeats, with the status', async () => {
    const { attempt, calls } = failing(429, 429, 429, 429, 429);
    await assert.rejects(patiently(attempt, quick), { name: 'SendFailed', code: 'refused', status: 429 });
    assert.equal(calls(), 4);
  });
  for (const status of [500, 502, 504, 'ECONNRESET'])
    it(`repeats ${status} a few times: the SDK does so no more`, async () => {
      const { attempt, calls } = failing(status, status);
      assert.equal(await patiently(attempt, quick), 'sent');
      assert.equal(calls(), 3);
    });
  for (const status of [400, 401, 403, 404, 413])
    it(`does not repeat ${status}`, async () => {
      const { attempt, calls } = failing(status);
      await assert.rejects(patiently(attempt, quick), { code: 'refused', status });
      assert.equal(calls(), 1);
    });
  it('waits as long as it is asked to, and leaves to the caller what is longer than the deadline', async () => {
    const limited = (seconds: string) => ({
      statusCode: 429,
      response: { headers: { get: (name: string) => (name === 'retry-after' ? seconds : undefined) } },
    });
    let calls = 0;
    const attempt = async () => {
      if (calls++ === 0) throw limited('0.1');
      return 'sent';
    };
    const began = Date.now();
    assert.equal(await patiently(attempt, quick), 'sent');
    assert.ok(Date.now() - began >= 100);
    await assert.rejects(
      patiently(async () => {
        throw limited('7');
      }, quick),
      { status: 429, afterMs: 7000, untaken: true },
    );
  });
  it('a connector that never answers is waited for until the deadline, which is named', async () => {
    const began = Date.now();
    const never = () => new Promise<void>(() => undefined);
    await assert.rejects(patiently(never, quick), { code: 'timed-out', message: 'timed-out: 200 ms' });
    assert.ok(Date.now() - began < 600);
  });
});

describe('where replies may go', () => {
  const cases: [url: string, production: boolean, development: boolean][] = [
    ['https://smba.trafficmanager.net/emea/', true, true],
    ['https://webchat.botframework.com/', true, true],
    ['https://x.botframework.azure.us/', true, true],
    ['https://smba.infra.gov.teams.microsoft.us/', true, true],
    ['https://smba.trafficmanager.net:8443/', false, false],
    ['http://smba.trafficmanager.net/', false, false],
    ['https://evil-smba.trafficmanager.net/', false, false],
    ['https://botframework.com.evil.example/', false, false],
    ['https://user@smba.trafficmanager.net/', false, false],
    ['http://127.0.0.1:3978/page/connector', false, true],
    ['http://localhost:56150/', false, true],
    ['http://[::1]:1/', false, true],
    ['http://127.0.0.1.evil.example/', false, false],
    ['http://0.0.0.0/', false, false],
    ['http://10.0.0.1/', false, false],
    ['ftp://127.0.0.1/', false, false],
    ['nonsense', false, false],
  ];
  for (const [url, production, development] of cases)
    it(url, () => {
      const more = ['smba.infra.gov.teams.microsoft.us'];
      assert.deepEqual(
        [hostAllowed(url, more, false), hostAllowed(url, more, true)],
        [production, development],
      );
    });
});
