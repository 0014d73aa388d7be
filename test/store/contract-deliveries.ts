import assert from 'node:assert/strict';
import type { Decided, Delivery } from '../../desk/index.ts';
import type { ClaimedDelivery, Store } from '../../store/index.ts';
import { agnes } from '../desk/people.ts';
import { opening } from './contract-cases.ts';

/** What every store does with what is to be shown. */
export function deliveryContract(opened: () => Store): void {
  const noted = (at: number): Decided => ({ kind: 'noted', text: 'x', at, by: agnes });
  const at = (conversation: string) => ({ channel: 'page', conversation });
  const card = (caseId: number, where: string): Delivery => ({ caseId, what: 'desk-card', place: at(where) });
  const line = (caseId: number, where: string, seq: number): Delivery => ({
    caseId,
    what: 'desk-line',
    place: at(where),
    seq,
  });
  /** everything of earlier tests is out */
  async function drained(): Promise<void> {
    const { deliveries } = opened();
    for (;;) {
      const some = await deliveries.claim('drain', 9e12, 100, true);
      if (some.length === 0) return;
      for (const one of some) await deliveries.sent(one, 'm');
    }
  }
  const shown = (list: readonly ClaimedDelivery[]) =>
    list.map(({ delivery }) => ('seq' in delivery ? `${delivery.what} ${delivery.seq}` : delivery.what));

  describe('what is to be shown', () => {
    beforeEach(drained);
    it('is claimed in order, one a place, once out never again; a card is one message', async () => {
      const { cases, deliveries } = opened();
      const { case: one } = await cases.open(opening(), ({ id }) => [card(id, 'd1'), card(id, 'd2')]);
      const show = (_one: unknown, [event]: readonly { seq: number }[]) =>
        ['d1', 'd2'].flatMap((where) => [card(one.id, where), line(one.id, where, event!.seq)]);
      await cases.append(one.id, 1, [noted(2000)], show);
      assert.equal((await deliveries.next()) === undefined, false);
      assert.deepEqual(await deliveries.claim('me', 999, 10), [], 'not due');
      const first = await deliveries.claim('me', 5000, 10);
      assert.deepEqual(shown(first), ['desk-card', 'desk-card']);
      assert.deepEqual(await deliveries.claim('other', 5000, 10), [], 'one in flight a place');
      assert.equal(await deliveries.sent(first[0]!, 'm1'), true);
      assert.deepEqual(shown(await deliveries.claim('me', 5000, 10)), ['desk-line 2']);
      await cases.append(one.id, 2, [noted(3000)], show);
      assert.equal(await deliveries.sent(first[1]!, 'm2'), true, 'was changed while it went out');
      const again = await deliveries.claim('me', 5000, 10);
      assert.deepEqual(
        again.map(({ message, place }) => [message, place]),
        [['m2', 'page d2']],
      );
    });
    it('comes again at its time when it did not go out, before what is later in its place', async () => {
      const { cases, deliveries } = opened();
      const { case: one } = await cases.open(opening(), ({ id }) => [card(id, 'r'), line(id, 'r', 1)]);
      const [tried] = await deliveries.claim('me', 5000, 10);
      assert.equal(await deliveries.retry(tried!, 8000), true);
      assert.equal(await deliveries.sent({ ...tried!, fence: tried!.fence - 1 }, 'late'), false);
      assert.deepEqual(await deliveries.claim('me', 7999, 10), []);
      assert.equal(await deliveries.next(), 8000, 'the line is due, and waits for the card');
      const [again] = await deliveries.claim('me', 8000, 10);
      assert.deepEqual([again?.attempts, again?.delivery.what], [2, 'desk-card']);
      assert.equal(await deliveries.dead(again!, 'blocked'), true);
      assert.deepEqual(shown(await deliveries.claim('me', 8000, 10)), ['desk-line 1']);
      assert.deepEqual(
        (await deliveries.of(one.id)).map(({ state, why }) => [state, why]),
        [
          ['dead', 'blocked'],
          ['ready', undefined],
        ],
      );
      await cases.append(one.id, 1, [noted(9000)], () => [card(one.id, 'r')]);
      assert.ok((await deliveries.of(one.id)).every(({ state }) => state === 'ready'));
    });
    it('is one claimer’s however many look; another server takes over only what nobody sends', async () => {
      const { cases, deliveries } = opened();
      for (let n = 0; n < 12; n++) await cases.open(opening(), ({ id }) => [card(id, `race${n}`)]);
      const looks = ['a', 'b', 'c', 'd'].map((owner) => deliveries.claim(owner, 5000, 12));
      const keys = (await Promise.all(looks)).flat().map(({ key }) => key);
      assert.deepEqual([keys.length, new Set(keys).size], [12, 12]);
      assert.deepEqual(await deliveries.claim('e', 5000, 12), []);
      const over = await deliveries.claim('e', 5000, 12, true);
      assert.equal(over.length, 12);
      assert.deepEqual(await deliveries.claim('e', 5000, 12, true), [], 'what is mine is in flight');
    });
    it('is forgotten when it was out for long, cards not: they are updated', async () => {
      const { cases, deliveries } = opened();
      const { case: one } = await cases.open(opening({}, 500), ({ id }) => [card(id, 'p'), line(id, 'p', 1)]);
      await drained();
      assert.ok((await deliveries.prune(501)) >= 1);
      assert.deepEqual(
        (await deliveries.of(one.id)).map(({ delivery }) => delivery.what),
        ['desk-card'],
      );
    });
  });
}
