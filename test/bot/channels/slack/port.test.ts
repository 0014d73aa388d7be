import assert from 'node:assert/strict';
import { drawSlack } from '../../../../bot/channels/slack/drawing.ts';
import { createPorts } from '../../../../bot/channels/slack/port.ts';
import { createWeb } from '../../../../bot/channels/slack/web.ts';
import type { Block, View } from '../../../../cards/view.ts';
import { memoryStore } from '../../../../store/index.ts';
import { keptLog } from '../../small-dialog.ts';
import { type FakeSlack, startSlack } from './fake-slack.ts';
import { botToken } from './small-world.ts';

const place = { team: 'T0HOSTER', channel: 'D0ANNA' };
const conversation = 'slack T0HOSTER D0ANNA';
const english = { locale: 'en' };
const text = (words: string): Block => ({ kind: 'text', phrase: { id: 'ui.plain', args: { text: words } } });
const view = (blocks: Block[], more: Partial<View> = {}): View => ({
  name: 'sample',
  title: { id: 'ui.plain', args: { text: 'Title' } },
  blocks,
  actions: [],
  ...more,
});
const folded = (words: string): Block => ({
  kind: 'more',
  caption: { id: 'ui.plain', args: { text: 'More' } },
  blocks: [text(words)],
});

describe('what is said on Slack', () => {
  let slack: FakeSlack;
  const store = memoryStore();
  const log = keptLog();
  const ports = () => {
    const web = createWeb({
      token: botToken,
      apiUrl: slack.url,
      log,
      deadlineMs: 300,
      attemptMs: 100,
      waitMs: 10,
    });
    return createPorts(web, store, log, drawSlack);
  };
  before(async () => {
    slack = await startSlack();
  });
  after(() => slack.stop());
  beforeEach(() => {
    slack.messages.length = 0;
    slack.troubles.length = 0;
  });
  afterEach(() => assert.deepEqual(slack.faults, []));

  it('is one message that is edited in place; what it folds away stands in its thread, once', async () => {
    const port = ports().at(conversation, place, english);
    const ts = (await port.post(view([text('a'), folded('below')]))) as string;
    await port.update(ts, view([text('b'), folded('below')]));
    const [main, below, ...rest] = slack.messages;
    assert.match(JSON.stringify(main?.blocks), /"b"/);
    assert.deepEqual([below?.thread, rest.length], [ts, 0]);
    await port.update(ts, view([text('c'), folded('other')]));
    assert.equal(slack.messages.length, 3, 'what is new below is said');
  });
  it('in a thread stays there, and so does what belongs below it', async () => {
    const thread = '1780000000.000001';
    await ports()
      .at(conversation, { ...place, thread }, english)
      .post(view([folded('x')]));
    await ports()
      .at(conversation, place, english)
      .under?.(thread)
      .post(view([text('line')]));
    assert.deepEqual(
      slack.messages.map((message) => message.thread),
      [thread, thread, thread],
    );
  });
  it('whose thread fails is still known by its id', async () => {
    slack.troubles.push({ method: 'chat.postMessage', how: { error: 'thread_not_found' }, after: 1 });
    const posted = await ports()
      .at(conversation, place, english)
      .post(view([folded('x')]));
    assert.deepEqual([posted, slack.messages.length], [slack.messages[0]?.ts, 1]);
    assert.match(log.text(), /send-failed/);
  });
  it('whose answer got lost is found in a personal chat and its threads; a channel is not read, and hears it twice', async () => {
    const lost = { method: 'chat.postMessage', how: 'reset', done: true } as const;
    const port = ports().at(conversation, place, english);
    slack.troubles.push(lost);
    const ts = await port.post(view([text('once')]));
    assert.deepEqual(
      slack.messages.map((message) => message.ts),
      [ts],
    );
    slack.troubles.push(lost);
    await port.under?.(ts as string).post(view([text('below')]));
    assert.equal(slack.messages.length, 2);
    slack.troubles.push(lost);
    await ports()
      .at('slack T0HOSTER C0DESK', { ...place, channel: 'C0DESK' }, english)
      .post(view([text('x')]));
    assert.equal(slack.messages.length, 4);
  });
  it('for one person alone is seen by that person, in a channel only', async () => {
    const channel = { ...place, channel: 'C0DESK' };
    await ports()
      .at('slack T0HOSTER C0DESK', channel, english, 'U0ANNA')
      .aside?.(view([text('taken')]));
    assert.deepEqual(
      slack.messages.map(({ channel: where, only }) => [where, only]),
      [['C0DESK', 'U0ANNA']],
    );
    assert.equal(ports().at(conversation, place, english, 'U0ANNA').aside, undefined);
  });
  it('carries ids on its buttons; what they mean is in the store, the same one time after time', async () => {
    const action = { id: 'why', label: { id: 'button.why' }, data: { run: 'secret-data' } };
    const port = ports().at(conversation, place, english);
    for (let time = 0; time < 2; time++) await port.post(view([], { actions: [action] }));
    const values = slack.messages.map(({ blocks }) => {
      assert.doesNotMatch(JSON.stringify(blocks), /secret-data/);
      const row = blocks.find(({ type }) => type === 'actions')?.elements ?? [];
      const [button] = row as { value: string }[];
      return button?.value ?? '';
    });
    assert.equal(values[0], values[1]);
    const meant = await (await store).presses.read(conversation, values[0] ?? '');
    assert.deepEqual(meant, { action: 'why', data: { run: 'secret-data' } });
    assert.equal(await (await store).presses.read('slack T0HOSTER D0OTHER', values[0] ?? ''), undefined);
  });
});
