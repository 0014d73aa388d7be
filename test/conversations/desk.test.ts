import { deskTalk } from './desk-talk.ts';
import { staged } from './stage.ts';
import { onTeams } from './stage-teams.ts';
import { type ConversationWorld, startWorld } from './world.ts';

describe('the helpdesk on Teams', function () {
  this.timeout(60_000);
  let world: ConversationWorld;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  afterEach(() => world.lab.mend());

  for (const conversation of deskTalk)
    it(`${conversation.id}: ${conversation.what}`, async () => {
      const stage = await onTeams(world);
      try {
        await staged(conversation, stage);
      } finally {
        await stage.stop();
      }
    });
});
