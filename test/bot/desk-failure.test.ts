import assert from 'node:assert/strict';
import { afterFailure, mayPass, messageGone } from '../../bot/desk-failure.ts';
import { SendFailed } from '../../bot/errors.ts';

const teams = (status: number, word = '', more = {}) =>
  new SendFailed('refused', `${status} ${word}`.trim(), status, more);
const slack = (word: string, more = {}) =>
  new SendFailed('refused', `chat.postMessage: ${word}`, undefined, more);
const late = new SendFailed('timed-out', '10000 ms');

describe('a message that did not get out', () => {
  const again: [what: string, cause: unknown][] = [
    ['a limit', teams(429, '', { untaken: true })],
    ['412', teams(412, '', { untaken: true })],
    ['a server in trouble', teams(503, 'ServiceError')],
    ['a broken connection', new SendFailed('refused', 'ECONNRESET')],
    ['no answer', late],
    ['a password of the bot that has run out', teams(401)],
    ['Slack with a token that was taken back', slack('token_revoked')],
  ];
  for (const [what, cause] of again)
    it(`${what}: is tried again`, () => {
      assert.ok(mayPass(cause));
      assert.equal(afterFailure(cause, 1).do, 'again');
    });
  const never: [what: string, cause: unknown, why: RegExp][] = [
    ['a blocked bot', teams(403, 'MessageWritesBlocked'), /403 MessageWritesBlocked/],
    ['a message that is too big', teams(413, 'MessageSizeTooBig'), /413/],
    ['a conversation that is none', teams(404, 'ConversationNotFound'), /404/],
    ['what is malformed', teams(400, 'BadSyntax'), /400 BadSyntax/],
    ['a channel without the bot', slack('not_in_channel'), /not_in_channel/],
    ['somebody who left', slack('account_inactive'), /account_inactive/],
    ['blocks that Slack does not take', slack('invalid_blocks'), /invalid_blocks/],
    ['a host that is none of ours', new SendFailed('host-not-allowed', 'x.example'), /host-not-allowed/],
  ];
  for (const [what, cause, why] of never)
    it(`${what}: is given up, with the reason`, () => {
      assert.ok(!mayPass(cause));
      const after = afterFailure(cause, 1);
      assert.equal(after.do, 'give-up');
      assert.match(after.do === 'give-up' ? after.why : '', why);
    });

  it('waits longer each time, up to five minutes, and never as long as another', () => {
    const wait = (attempts: number, random: number) => {
      const after = afterFailure(late, attempts, random);
      return after.do === 'again' ? after.afterMs : Number.NaN;
    };
    assert.deepEqual(
      [1, 2, 3, 9, 50].map((attempts) => [wait(attempts, 0), wait(attempts, 1)]),
      [
        [1000, 2000],
        [2000, 4000],
        [4000, 8000],
        [150_000, 300_000],
        [150_000, 300_000],
      ],
    );
  });
  it('waits at least as long as it is asked to, an hour at most', () => {
    const asked = (afterMs: number) => afterFailure(teams(429, '', { untaken: true, afterMs }), 1, 0.5);
    assert.deepEqual(asked(30_000), { do: 'again', afterMs: 31_500 });
    assert.deepEqual(asked(100), { do: 'again', afterMs: 1500 });
    assert.deepEqual(asked(1e9), { do: 'again', afterMs: 3_780_000 });
  });
  it('is given up after about a day', () => {
    assert.equal(afterFailure(late, 299).do, 'again');
    assert.match((afterFailure(late, 300) as { why: string }).why, /^300 times: timed-out/);
  });
  it('a fault of ours does not hold up a place for long; the store’s trouble passes', () => {
    assert.equal(afterFailure(new TypeError('x of undefined'), 4).do, 'again');
    assert.equal(afterFailure(new TypeError('x of undefined'), 5).do, 'give-up');
    assert.equal(afterFailure(new Error('database is locked'), 50).do, 'again');
    assert.ok(!mayPass(new Error('database is locked')), 'no word of the channel');
  });
  it('a message that is gone, or may be changed no more, is said anew', () => {
    assert.ok(messageGone(teams(404, 'ActivityNotFoundInConversation')));
    for (const word of ['message_not_found', 'cant_update_message', 'edit_window_closed'])
      assert.ok(messageGone(slack(word)), word);
    for (const cause of [teams(403), teams(429), slack('ratelimited'), late, new Error('404')])
      assert.ok(!messageGone(cause), String(cause));
  });
});
