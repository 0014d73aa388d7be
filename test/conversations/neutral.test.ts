import assert from 'node:assert/strict';
import { walked } from './conversation.ts';
import { endUser } from './end-user.ts';
import { neutral } from './neutral.ts';
import { staffTalk } from './staff.ts';
import { type ConversationWorld, startWorld } from './world.ts';

describe('the conversations at the neutral turn', () => {
  let world: ConversationWorld;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());

  for (const conversation of [...endUser, ...staffTalk])
    it(`${conversation.id}: ${conversation.what}`, async () => {
      const score = await walked(conversation, await neutral(world, conversation.speaker));
      assert.equal(score.turns + score.taps > 0, true);
    });

  it('nothing was written to a directory, and no credential was sent', () => {
    assert.deepEqual([world.lab.directoryWrites, world.lab.credentialsSeen], [0, 0]);
  });
});
