import assert from 'node:assert/strict';
import { deliveryUnderFaults } from '../soak/delivery.ts';

describe('what the desk shows, while the channel fails', () => {
  for (const channel of ['teams', 'slack'] as const)
    it(`${channel}: nothing is lost, the order holds, and nothing is said twice that was not in doubt`, async () => {
      const figures = await deliveryUnderFaults({
        channel,
        seed: 5,
        people: 8,
        share: 0.3,
        times: 20,
        withinMs: 25_000,
      });
      assert.ok(figures.cases === 8 && figures.dead > 0, JSON.stringify(figures));
      assert.ok(figures.ambiguous > 10, JSON.stringify(figures));
    }).timeout(60_000);
});
