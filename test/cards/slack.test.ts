import assert from 'node:assert/strict';
import { renderText } from '../../cards/index.ts';
import { renderSlack, type SlackReply, slackFaults } from '../../cards/render/slack.ts';
import { objectsOf, strictly } from './reading.ts';
import { sampleViews } from './sample-views.ts';

const kept: unknown[] = [];
const press = (action: unknown) => `b${kept.push(action)}`;
const options = { locale: 'en', say: strictly, press };
const messages = ({ main, thread }: SlackReply) => [main, ...thread];

/** Words a reader gets, without signs, lines and spaces: what is compared between channels. */
const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const saidIn = (reply: SlackReply) =>
  letters(
    messages(reply)
      .flatMap(({ blocks }) => objectsOf(blocks))
      .map((one) => (typeof one.text === 'string' ? one.text : ''))
      .join(' '),
  );

describe('Slack', () => {
  for (const { name, view } of sampleViews) {
    it(`takes ${name} within every limit`, () => {
      const reply = renderSlack(view, options);
      for (const message of messages(reply)) assert.deepEqual(slackFaults(message), []);
    });
    it(`leaves nothing of ${name} out`, () => {
      const slack = saidIn(renderSlack(view, options));
      const lines = renderText(view, { ...options, width: 10_000, actions: false }).split('\n');
      // tables are laid out in another width, so their cells are looked for, not their lines
      const typed = /^You can answer/; // buttons need no such sentence
      const cells = lines
        .filter((line) => !typed.test(line))
        .flatMap((line) => line.split(/ {2,}/))
        .map(letters)
        .filter(Boolean);
      for (const cell of cells)
        assert.ok(
          cell.split(' ').every((word) => slack.includes(word)),
          `${name}: ${cell}`,
        );
    });
  }

  it('gives nothing from outside a meaning: no mark-up, mention or link', () => {
    for (const { view } of sampleViews)
      for (const message of messages(renderSlack(view, options))) {
        assert.doesNotMatch(JSON.stringify(message.blocks), /"type":"(mrkdwn|link|user|broadcast|channel)"/);
        assert.doesNotMatch(message.text, /<(?!$)/);
      }
  });

  it('says on the first message that more is below, and keeps the buttons there', () => {
    const text = (at: number) => ({ id: 'ui.plain', args: { text: `${at} ${'word '.repeat(40)}` } });
    const view = {
      name: 'long',
      title: text(0),
      blocks: Array.from({ length: 120 }, (_, at) => ({ kind: 'text' as const, phrase: text(at) })),
      actions: [{ id: 'why', label: { id: 'button.why' }, data: { verdict: 'v' } }],
    };
    const reply = renderSlack(view, options);
    assert.ok(reply.thread.length > 1);
    for (const message of messages(reply)) assert.deepEqual(slackFaults(message), []);
    assert.match(JSON.stringify(reply.main.blocks.at(-2)), /in the thread/);
    assert.equal(reply.main.blocks.at(-1)?.type, 'actions');
  });

  it('puts no data into a button, only the id that stands for it', () => {
    const reply = renderSlack(
      {
        name: 'one',
        title: { id: 'ui.plain', args: { text: 'one' } },
        blocks: [],
        actions: [{ id: 'why', label: { id: 'button.why' }, data: { verdict: 'secret-verdict' } }],
      },
      options,
    );
    assert.doesNotMatch(JSON.stringify(reply), /secret-verdict/);
    assert.deepEqual((kept.at(-1) as { data: unknown }).data, { verdict: 'secret-verdict' });
  });

  it('sees each kind of breach', () => {
    const block = (more: object) => ({ type: 'actions', ...more });
    const faults = (blocks: object[], text = 'x') => slackFaults({ text, blocks: blocks as never });
    assert.equal(faults(Array(51).fill({ type: 'divider' })).length, 1);
    assert.equal(faults([{ type: 'header', text: { text: 'x'.repeat(151) } }]).length, 1);
    assert.equal(
      faults([block({ elements: [{ text: { text: 'x'.repeat(76) }, action_id: 'a' }] })]).length,
      1,
    );
    assert.equal(faults([block({ elements: [{ text: { text: '' }, action_id: 'a' }] })]).length, 1);
    assert.equal(faults([], ' ').length, 1);
    assert.equal(faults([{ type: 'rich_text', elements: [{ text: 'x'.repeat(10_001) }] }]).length, 1);
  });
});
