import assert from 'node:assert/strict';
import { walked } from './conversation.ts';
import { endUser } from './end-user.ts';
import { overSlack } from './slack.ts';
import { staffTalk } from './staff.ts';
import { type ConversationWorld, startWorld } from './world.ts';

describe('the same conversations on Slack', () => {
  let world: ConversationWorld;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());

  for (const conversation of [...endUser, ...staffTalk])
    it(`${conversation.id}: ${conversation.what}`, async () => {
      const channel = await overSlack(world, conversation.speaker);
      try {
        const score = await walked(conversation, channel);
        assert.equal(score.turns + score.taps > 0, true);
      } finally {
        await channel.stop();
      }
    });
});
