import assert from 'node:assert/strict';
import { asJson, command, direct, mention, messageShortcut, payload, press, pressBody } from './sent.ts';
import { type SmallWorld, smallWorld } from './small-world.ts';

const identity = 'slack:T0HOSTER:U0ANNA';

describe('Slack over HTTP', () => {
  let world: SmallWorld;
  before(async () => {
    world = await smallWorld();
  });
  after(() => world.stop());
  beforeEach(() => {
    world.slack.messages.length = 0;
    world.slack.calls.length = 0;
  });

  it('answers a personal message where it was said', async () => {
    const response = await world.send(
      asJson(direct('U0ANNA', 'hello &lt;you&gt; &amp; <http://corp.test|corp.test>')),
    );
    assert.equal(response.status, 200);
    assert.deepEqual(world.said(), [`D0ANNA: ${identity}: hello <you> & corp.test`]);
  });

  it('answers in the thread it was said in, and keeps the conversation', async () => {
    await world.send(asJson(direct('U0ANNA', 'more', { thread_ts: '1780000000.000001' })));
    assert.match(world.said()[0]!, /^D0ANNA\/1780000000\.000001: .*,more$/);
  });

  it('what its own messages, edits and other apps say is no turn', async () => {
    for (const more of [
      { bot_id: 'B1', user: 'U0APP' },
      { subtype: 'message_changed', message: { text: 'x' } },
      { subtype: 'bot_message' },
      { user: 'U0DOCTOR' },
      { text: '' },
    ])
      assert.equal((await world.send(asJson(direct('U0ANNA', 'x', more)))).status, 200);
    assert.deepEqual(world.said(), []);
  });

  it('a mention in a channel is answered in private, and there only that is said, to that person alone', async () => {
    await world.send(
      asJson(mention('U0ANNA', '<@U0DOCTOR> it is broken', { thread_ts: '1780000000.000002' })),
    );
    const [answer, pointer] = world.said();
    assert.match(answer!, /^D0ANNA: .*it is broken$/);
    assert.equal(pointer, 'C0LOUNGE/1780000000.000002 only U0ANNA: answered-in-private');
    assert.equal(world.said().length, 2);
  });

  it('one mention that comes as message and app_mention, and again and again, has one effect', async () => {
    const said = mention('U0ANNA', '<@U0DOCTOR> once');
    const message = {
      ...said,
      event: { ...(said.event as object), type: 'message', channel_type: 'channel' },
    };
    await Promise.all([said, message, said, message].map((body) => world.send(asJson(body))));
    await world.send(asJson(said));
    assert.equal(world.said().length, 2, world.said().join('\n'));
  });

  it('what people say among themselves in a channel is not for the bot', async () => {
    const among = mention('U0ANNA', 'lunch?');
    await world.send(asJson({ ...among, event: { ...(among.event as object), type: 'message' } }));
    assert.deepEqual(world.said(), []);
  });

  it('a slash command answers in private and says so to whoever typed it', async () => {
    const sent = command('U0ANNA', 'slash');
    const answer = (await (await world.send(sent)).json()) as { response_type: string; text: string };
    assert.deepEqual([answer.response_type, answer.text], ['ephemeral', 'answered-in-private']);
    await world.send(sent);
    await world.until(() => world.said().length > 0);
    assert.match(world.said().join(), /^D0ANNA: .*slash$/);
  });

  it('a slash command in the personal chat itself is answered there without a word more', async () => {
    const response = await world.send(command('U0ANNA', 'here', 'D0ANNA'));
    assert.equal(await response.text(), '');
    assert.match(world.said().join(), /^D0ANNA: .*here$/);
  });

  it('the message shortcut diagnoses what stands in a message', async () => {
    await world.send(messageShortcut('U0ANNA', 'voicemail is empty'));
    const [answer, pointer] = world.said();
    assert.match(answer!, /^D0ANNA: .*voicemail is empty$/);
    assert.equal(pointer, 'C0LOUNGE only U0ANNA: answered-in-private');
  });

  it('a press that nobody knows is explained, a link that was opened is not', async () => {
    const on = { channel: 'D0ANNA', ts: '1780000000.000009' };
    await world.send(press('U0ANNA', 'made-up', on));
    assert.deepEqual(world.said(), ['D0ANNA:  {}']);
    await world.send(press('U0ANNA', undefined, on));
    assert.equal(world.said().length, 1);
  });

  it('the home tab shows what the bot can do', async () => {
    const opened = { type: 'app_home_opened', user: 'U0ANNA', tab: 'home', channel: 'D0ANNA' };
    await world.send(asJson({ type: 'event_callback', team_id: 'T0HOSTER', event_id: 'Ev1', event: opened }));
    assert.match(JSON.stringify(world.slack.homes.U0ANNA), /welcome/);
    await world.send(payload(pressBody('U0ANNA', 'unknown', { view: { id: 'V1' } })));
    assert.match(world.said().join(), /^D0ANNA: /);
  });

  it('too long a text is told its limit', async () => {
    await world.send(asJson(direct('U0ANNA', 'x'.repeat(60_001))));
    assert.deepEqual(world.said(), ['D0ANNA: at most 60000']);
  });

  it('no token and no word of a person is logged', async () => {
    assert.doesNotMatch(world.log.text(), /xoxb|canary|it is broken|slash/);
  });
});
