import assert from 'node:assert/strict';
import type { Button } from './card.ts';
import type { Channel, Conversation, Told } from './conversation.ts';
import { endUser } from './end-user.ts';
import { overHttp } from './http.ts';
import { overSlack } from './slack.ts';
import { staffTalk } from './staff.ts';
import { type ConversationWorld, startWorld } from './world.ts';

/** Everything a conversation says, turn by turn. */
async function talked(
  conversation: Conversation,
  channel: Channel & { stop(): Promise<void> },
): Promise<Told[]> {
  const turns: Told[] = [];
  let buttons: Button[] = [];
  for (const [say] of conversation.lines) {
    let told: Told;
    if (typeof say === 'string') told = await channel.say(say);
    else if ('later' in say) told = await channel.later();
    else told = await channel.press(buttons.find(({ label }) => label === say.tap) ?? { label: say.tap });
    buttons = told.seen.flatMap((one) => one.buttons);
    turns.push(told);
  }
  await channel.stop();
  return turns;
}

/** Words without numbers: times, durations and counts of parts differ from run to run. */
const wordsOf = ({ seen }: Told): Set<string> =>
  new Set(seen.flatMap(({ text }) => text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
const labelsOf = ({ seen }: Told): string[] =>
  seen.flatMap(({ buttons }) => buttons.map(({ label }) => label));
/** Markup: a citation that can be tapped, and a part that has to be fetched where a card has no room for it. */
const markup = /^(?:E\d+ ?)+$|for this person$|^Evidence, \d+ pieces$/;
/** Words of Teams' own notices: a text beside the card, and where the rest of a cut card is. */
const noticeTeams = new Set(
  'Text Commands in message beside card report sections left out size is The the everything as'.split(' '),
);
/** Words of Slack's own notices: what is in the thread, and what a picture shows that a card brings along. */
const noticeSlack = /^(?:One|more|part|parts|are|is|thread|below|in|the|Picture)$/;

describe('Teams and Slack say the same', () => {
  let world: ConversationWorld;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());

  for (const conversation of [...endUser, ...staffTalk])
    it(`${conversation.id}: ${conversation.what}`, async () => {
      const teams = await talked(conversation, await overHttp(world, conversation.speaker));
      const slack = await talked(conversation, await overSlack(world, conversation.speaker));
      assert.equal(teams.length, slack.length);
      for (const [turn, onTeams] of teams.entries()) {
        const onSlack = slack[turn] as Told;
        const where = JSON.stringify(conversation.lines[turn]?.[0]);
        const [here, there] = [wordsOf(onTeams), wordsOf(onSlack)];
        const lacking = [...here].filter((word) => !there.has(word) && !noticeTeams.has(word));
        assert.deepEqual(lacking, [], `${where}: on Teams alone`);
        const labels = labelsOf(onTeams).filter((label) => !markup.test(label));
        assert.deepEqual([...new Set(labels)].sort(), [...new Set(labelsOf(onSlack))].sort(), where);
        // a card for staff folds away, or leaves to be fetched, what the thread shows
        if (!endUser.includes(conversation)) continue;
        const pictured = there.has('Picture');
        const more = [...there].filter((word) => !here.has(word) && !noticeSlack.test(word));
        assert.deepEqual(pictured ? [] : more, [], `${where}: on Slack alone`);
      }
    });
});
