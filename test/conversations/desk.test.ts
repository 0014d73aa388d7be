import assert from 'node:assert/strict';
import type { Seen } from './card.ts';
import { deskTalk } from './desk-talk.ts';
import { type DeskConversation, type Stage, staged } from './stage.ts';
import { onSlack } from './stage-slack.ts';
import { onTeams } from './stage-teams.ts';
import { type ConversationWorld, startWorld } from './world.ts';

/** Everything that stands in every place after each line. */
type Scene = Record<string, Seen[]>;

async function played(conversation: DeskConversation, stage: Stage): Promise<Scene[]> {
  const places = new Set(['desk', ...conversation.lines.map(({ who }) => who)]);
  const scenes: Scene[] = [];
  try {
    await staged(conversation, stage, () =>
      scenes.push(Object.fromEntries([...places].map((place) => [place, stage.read(place)]))),
    );
  } finally {
    await stage.stop();
  }
  return scenes;
}

/** Words without numbers: times and durations differ from run to run. */
const wordsOf = (seen: readonly Seen[]): Set<string> =>
  new Set(seen.flatMap(({ text }) => text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
const labelsOf = (seen: readonly Seen[]): string[] =>
  [...new Set(seen.flatMap(({ buttons }) => buttons.map(({ label }) => label)))]
    .filter((label) => !markup.test(label))
    .sort();
/** Markup: a citation that can be tapped, and a part that has to be fetched where a card has no room for it. */
const markup = /^(?:E\d+ ?)+$|for this person$|^Evidence, \d+ pieces$/;
/** Words of Teams' own notice where a card is cut, of Slack's where the rest is in the thread, and the channel's own name in the audit. */
const notices = new Set(
  `Text Commands in message beside card report sections left out size is The the everything as
  One more parts are part thread below teams slack`.split(/\s+/),
);

describe('the helpdesk, the same on Teams and Slack', function () {
  this.timeout(60_000);
  let world: ConversationWorld;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  afterEach(() => world.lab.mend());

  for (const conversation of deskTalk)
    describe(`${conversation.id}: ${conversation.what}`, () => {
      let teams: Scene[] = [];
      let slack: Scene[] = [];
      it('on Teams', async () => {
        teams = await played(conversation, await onTeams(world));
        assert.equal(teams.length, conversation.lines.length);
      });
      it('on Slack', async () => {
        slack = await played(conversation, await onSlack(world));
        assert.equal(slack.length, conversation.lines.length);
      });
      it('word for word, button for button, markup aside', () => {
        for (const [at, line] of conversation.lines.entries())
          same(`${line.who} ${JSON.stringify(line.does)}`, teams[at] as Scene, slack[at] as Scene);
      });
    });
});

function same(where: string, teams: Scene, slack: Scene): void {
  for (const [place, onTeams] of Object.entries(teams)) {
    const onSlack = slack[place] as Seen[];
    const [here, there] = [wordsOf(onTeams), wordsOf(onSlack)];
    const alone = (some: Set<string>, others: Set<string>) =>
      [...some].filter((word) => !others.has(word) && !notices.has(word));
    assert.deepEqual(alone(here, there), [], `${where}, in ${place}: on Teams alone`);
    assert.deepEqual(alone(there, here), [], `${where}, in ${place}: on Slack alone`);
    assert.deepEqual(labelsOf(onSlack), labelsOf(onTeams), `${where}, in ${place}`);
    // what is too long for one message of Slack goes on in its thread, and what is to be copied stands beside cards
    if (!there.has('thread') && !here.has('beside'))
      assert.equal(onSlack.length, onTeams.length, `${where}, in ${place}`);
  }
}
