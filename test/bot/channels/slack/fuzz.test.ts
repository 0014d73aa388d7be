import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asJson, payload } from './sent.ts';
import { type SmallWorld, smallWorld } from './small-world.ts';

describe('whatever Slack might send', () => {
  let world: SmallWorld;
  before(async () => {
    world = await smallWorld();
  });
  after(() => world.stop());
  const answered = async (sent: ReturnType<typeof asJson>) => {
    const { status } = await world.send(sent);
    assert.ok([200, 400].includes(status), `${status}: ${sent.body}`);
  };
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constant('<@U0DOCTOR|<<>>'),
    fc.jsonValue(),
  );
  const ids = fc.oneof(fc.constantFrom('U0ANNA', 'D0ANNA', 'C0LOUNGE', '../x', ''), fc.jsonValue());
  const message = fc.record(
    {
      type: fc.constantFrom('message', 'app_mention', 'app_home_opened', 'unknown'),
      channel: ids,
      user: ids,
      text,
      ts: fc.oneof(fc.constant('1780000000.000001'), fc.jsonValue()),
      thread_ts: fc.jsonValue(),
      subtype: fc.jsonValue(),
      tab: fc.jsonValue(),
    },
    { requiredKeys: ['type'] },
  );

  it('as an event is answered and ends nothing', () =>
    fc.assert(
      fc.asyncProperty(message, (event) =>
        answered(asJson({ type: 'event_callback', team_id: 'T0HOSTER', event })),
      ),
      { numRuns: 120, seed: 7 },
    ));
  it('as a press or a shortcut is answered and ends nothing', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('block_actions', 'message_action', 'view_submission', 'x'),
        fc.record({ user: fc.record({ id: ids }), channel: fc.record({ id: ids }), message: fc.jsonValue() }),
        fc.array(fc.record({ value: fc.jsonValue(), action_id: fc.string(), action_ts: fc.jsonValue() })),
        (type, rest, actions) =>
          answered(payload({ type, callback_id: 'diagnose_message', ...rest, actions })),
      ),
      { numRuns: 120, seed: 8 },
    ));
  it('as bytes is answered and ends nothing', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('application/json', 'application/x-www-form-urlencoded'),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (type, body) => answered({ type, body } as never),
      ),
      { numRuns: 60, seed: 9 },
    ));
}).timeout(15_000);
