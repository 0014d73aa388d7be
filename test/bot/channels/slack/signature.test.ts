import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createReceiver } from '../../../../bot/channels/slack/receiver.ts';
import { sign, signatureFault } from '../../../../bot/channels/slack/signature.ts';
import { keptLog } from '../../small-dialog.ts';
import { asJson, direct, post, signingSecret } from './sent.ts';
import { type SmallWorld, smallWorld } from './small-world.ts';

const now = 1_780_000_000_000;
const seconds = now / 1000;
const signed = (body: string, at = seconds, secret = signingSecret) => ({
  signature: sign(secret, at, body),
  timestamp: String(at),
  body: Buffer.from(body),
});
const fault = (request: Parameters<typeof signatureFault>[0]) => signatureFault(request, signingSecret, now);

describe('a Slack signature', () => {
  it('of the example in Slack’s documentation is the one there', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    assert.equal(
      sign('8f742231b10e8888abcd99yyyzzz85a5', 1531420618, body),
      'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    );
  });
  it('is good for five minutes before and after', () => {
    for (const off of [-300, -1, 0, 1, 300]) assert.equal(fault(signed('{}', seconds + off)), undefined);
    assert.equal(fault(signed('{}', seconds - 301)), 'stale');
    assert.equal(fault(signed('{}', seconds + 301)), 'future');
  });
  it('of another secret, body or time is none', () => {
    const good = signed('{"a":1}');
    assert.equal(fault(signed('{"a":1}', seconds, 'f'.repeat(32))), 'mismatch');
    assert.equal(fault({ ...good, body: Buffer.from('{"a":2}') }), 'mismatch');
    assert.equal(fault({ ...good, timestamp: String(seconds + 1) }), 'mismatch');
    assert.equal(fault({ ...good, signature: good.signature.slice(0, -1) }), 'mismatch');
    assert.equal(fault({ ...good, signature: 'v0=' }), 'mismatch');
  });
  it('that is missing, of another version, or without the body as it came is none', () => {
    const good = signed('{}');
    assert.equal(fault({ ...good, signature: undefined }), 'missing');
    assert.equal(fault({ ...good, timestamp: undefined }), 'missing');
    assert.equal(fault({ ...good, timestamp: 'soon' }), 'missing');
    assert.equal(fault({ ...good, body: undefined }), 'missing');
    assert.equal(fault({ ...good, signature: good.signature.replace('v0', 'v1') }), 'version');
  });
  it('is never found by guessing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (signature, timestamp) => {
        assert.notEqual(fault({ signature, timestamp, body: Buffer.from('{}') }), undefined);
      }),
    );
  });
});

describe('a request of Slack', () => {
  let world: SmallWorld;
  before(async () => {
    world = await smallWorld();
  });
  after(() => world.stop());

  it('that is forged, old or of the future is refused without a reason', async () => {
    const sent = asJson(direct('U0ANNA', 'forged'));
    const at = Math.floor(Date.now() / 1000);
    for (const [options, what] of [
      [{ headers: { 'x-slack-signature': `v0=${'0'.repeat(64)}` } }, 'forged'],
      [{ at: at - 400 }, 'old'],
      [{ at: at + 400 }, 'future'],
    ] as const) {
      const response = await post(world.url, sent, options);
      assert.deepEqual([response.status, await response.text()], [401, ''], what);
    }
    assert.equal((await fetch(`${world.url}slack/events`, { method: 'POST', body: '{}' })).status, 401);
    assert.deepEqual(world.said(), []);
    assert.match(world.log.text(), /slack-refused \{"why":"future"\}/);
  });
  it('that was recorded and is sent once more has no effect', async () => {
    const sent = asJson(direct('U0ANNA', 'once'));
    const at = Math.floor(Date.now() / 1000);
    for (let time = 0; time < 3; time++) assert.equal((await post(world.url, sent, { at })).status, 200);
    assert.equal(world.said().filter((text) => text.includes('once')).length, 1);
    assert.match(world.log.text(), /slack-replayed/);
  });
  it('that asks whose address this is gets its word back, where it is signed', async () => {
    const challenge = asJson({ type: 'url_verification', challenge: 'abc' });
    assert.deepEqual(await (await world.send(challenge)).json(), { challenge: 'abc' });
    const forged = { headers: { 'x-slack-signature': `v0=${'0'.repeat(64)}` } };
    assert.equal((await post(world.url, challenge, forged)).status, 401);
  });
  it('that is none of what Slack sends is refused or passed over', async () => {
    for (const [type, body, status] of [
      ['application/json', '[1]', 400],
      ['application/json', '{', 400],
      ['text/plain', '{}', 400],
      ['application/x-www-form-urlencoded', 'payload=%7B', 400],
      ['application/x-www-form-urlencoded', 'ssl_check=1', 200],
      ['application/json', '{"type":"event_callback","event":{"type":"reaction_added"}}', 200],
      ['application/json', '{}', 200],
    ] as const)
      assert.equal((await world.send({ type: type as never, body })).status, status, body);
  });
  it('is sent again where it failed, and then has its effect', async () => {
    let fails = true;
    const receive = createReceiver(
      async () => {
        if (fails) throw new Error('no');
        return undefined;
      },
      signingSecret,
      keptLog(),
      () => now,
    );
    const { signature, timestamp, body } = signed('{"type":"event_callback"}');
    const request = {
      headers: {
        'content-type': 'application/json',
        'x-slack-signature': signature,
        'x-slack-request-timestamp': timestamp,
      },
      raw: body,
    };
    assert.equal((await receive(request)).status, 500);
    fails = false;
    assert.equal((await receive(request)).status, 200);
  });
});
