import assert from 'node:assert/strict';
import { startWorld } from '../../conversations/world.ts';

describe('option 2 on an account that holds a mailbox itself', () => {
  it('says that mail inside the forest may be delivered there', async () => {
    const world = await startWorld();
    try {
      const look = (who: string) =>
        world.examine(
          { run: 'r', who: world.speaker(who).upn, symptoms: [], said: '', answers: {} },
          () => undefined,
          new AbortController().signal,
        );
      const [anna, carl] = await Promise.all([look('anna'), look('carl')]);
      const second = (d: typeof anna) => d.options.find(({ option }) => option === 2)!;
      assert.ok(second(anna).commands.length > 0);
      assert.ok(second(anna).warnings.includes('own-mailbox'), second(anna).warnings.join());
      assert.ok(second(carl).commands.length > 0);
      assert.ok(!second(carl).warnings.includes('own-mailbox'));
    } finally {
      await world.stop();
    }
  });
});
