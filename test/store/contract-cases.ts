import assert from 'node:assert/strict';
import { type CaseEvent, createDesk, type Decided, type Delivery } from '../../desk/index.ts';
import type { Store } from '../../store/index.ts';
import { agnes, anna, arne, complaint, places } from '../desk/people.ts';

let complaints = 0;
/** A new complaint each time. */
export const opening = (more: Parameters<typeof complaint>[1] = {}, at = 1000) => ({
  kind: 'opened' as const,
  requester: anna.id,
  complaint: complaint('anna@hoster.test', { verdictId: `v${++complaints}`, ...more }),
  at,
  by: anna,
});
const nothing = () => [];
const place = { channel: 'page', conversation: 'desk' };
const card = (caseId: number): Delivery => ({ caseId, what: 'desk-card', place });

/** What every store does with cases, whatever is below it. */
export function caseContract(opened: () => Store): void {
  const claim = (at: number, by = agnes): Decided => ({ kind: 'claimed', at, by });

  describe('a case', () => {
    it('is its events, as they were written, in another language too', async () => {
      const { cases } = opened();
      const said = 'Grüße 日本語 \u2028 "x"';
      const first = opening({ said });
      const { case: one } = await cases.open(first, nothing);
      assert.deepEqual([one.version, one.complaint.said, one.status], [1, said, 'open']);
      const after = await cases.append(one.id, 1, [claim(2000)], nothing);
      const found = await cases.load(one.id);
      assert.deepEqual(found?.case, after);
      assert.deepEqual(found?.events, [
        { ...first, seq: 1 },
        { ...claim(2000), seq: 2 },
      ]);
      assert.equal(await cases.load(one.id + 1_000_000), undefined);
    });
    it('is one for one complaint, however often that comes at once, and a new one after its end', async () => {
      const { cases, deliveries } = opened();
      const first = opening();
      const show = ({ id }: { id: number }) => [card(id)];
      const made = await Promise.all(Array.from({ length: 6 }, () => cases.open(first, show)));
      assert.deepEqual(new Set(made.map(({ case: { id } }) => id)).size, 1);
      assert.equal(made.filter(({ fresh }) => fresh).length, 1);
      const { id } = made[0]!.case;
      assert.equal((await deliveries.of(id)).length, 1);
      await cases.append(id, 1, [{ kind: 'withdrawn', at: 2000, by: anna }], nothing);
      assert.equal((await cases.open(first, nothing)).fresh, true);
    });
    it('of two that saw the same one writes, and the other changes nothing', async () => {
      const { cases, deliveries } = opened();
      const { case: one } = await cases.open(opening(), nothing);
      const show = (_one: unknown, [event]: readonly CaseEvent[]): Delivery[] => [
        { caseId: one.id, what: 'desk-line', place, seq: event!.seq },
      ];
      const both = [agnes, arne].map((by) => cases.append(one.id, 1, [claim(2000, by)], show));
      const outcomes = await Promise.all(both);
      assert.equal(outcomes.filter((outcome) => outcome === 'conflict').length, 1);
      assert.equal((await cases.load(one.id))?.events.length, 2);
      assert.equal((await deliveries.of(one.id)).length, 1);
      assert.equal(await cases.append(one.id + 1_000_000, 0, [claim(1)], nothing).catch(() => 'no'), 'no');
    });
    it('is written with what is to be shown, or neither is', async () => {
      const { cases, deliveries } = opened();
      const { case: one } = await cases.open(opening(), ({ id }) => [card(id)]);
      const broken = cases.append(one.id, 1, [claim(2000)], () => {
        throw new Error('drawn wrongly');
      });
      await assert.rejects(broken, /drawn wrongly/);
      assert.equal((await cases.load(one.id))?.events.length, 1);
      assert.equal((await deliveries.of(one.id)).length, 1);
    });
    it('is listed by what it has become, newest first', async () => {
      const { cases } = opened();
      const about = { primaryCause: 'c-listed', domain: 'listed.test' };
      const made: number[] = [];
      for (let at = 0; at < 4; at++)
        made.push(
          (await cases.open(opening({ ...about, verdictId: `listed ${at}` }, 10_000 + at), nothing)).case.id,
        );
      await cases.append(made[1]!, 1, [claim(20_000)], nothing);
      const ids = async (filter: object) =>
        (await cases.list({ cause: 'c-listed', domain: 'listed.test', ...filter })).map(({ id }) =>
          made.indexOf(id),
        );
      assert.deepEqual(await ids({}), [3, 2, 1, 0]);
      assert.deepEqual(await ids({ most: 2 }), [3, 2]);
      assert.deepEqual(await ids({ status: ['claimed'] }), [1]);
      assert.deepEqual(await ids({ owner: agnes.id }), [1]);
      assert.deepEqual(await ids({ since: 10_003 }), [3, 1]);
      assert.deepEqual(await ids({ requester: 'nobody' }), []);
      assert.deepEqual(await ids({ gathering: true }), []);
    });
    it('of a cause and domain is gathered by one, however many begin it; by a new one when that has ended', async () => {
      const { cases } = opened();
      const about = { cause: 'c-gathered', domain: 'gathered.test' };
      const first = opening({ primaryCause: about.cause, domain: about.domain });
      const begun = await Promise.all(Array.from({ length: 6 }, () => cases.gather(first, about, nothing)));
      assert.equal(new Set(begun.map(({ case: { id } }) => id)).size, 1);
      assert.equal(begun.filter(({ fresh }) => fresh).length, 1);
      const parent = begun[0]!.case;
      assert.deepEqual(parent.gathers, about);
      const { case: child } = await cases.open(first, nothing);
      const attached: Decided = { kind: 'attached', parent: parent.id, at: 2000, by: agnes };
      const resolved: Decided = { kind: 'resolved', code: 'fixed', note: '', at: 3000, by: agnes };
      await cases.append(parent.id, parent.version, [resolved], nothing);
      assert.equal(await cases.append(child.id, 1, [attached], nothing), 'conflict', 'under an ended one');
      const next = await cases.gather(first, about, nothing);
      assert.deepEqual([next.fresh, next.case.id === parent.id], [true, false]);
      const back: Decided = { kind: 'reopened', reason: '', owner: null, at: 4000, by: agnes };
      await cases.append(parent.id, parent.version + 1, [back], nothing);
      assert.equal(
        (await cases.gather(first, about, nothing)).case.id,
        next.case.id,
        'the newer one goes on',
      );
    });
    it('comes under one gathering case with the others of its cause, also where the third and the fourth come at once', async () => {
      const { cases } = opened();
      const desk = createDesk(cases, places, () => 5000);
      const about = { primaryCause: 'c-at-once', domain: 'at-once.test' };
      const drafts = [1, 2, 3, 4, 5].map((n) => ({
        requester: `p${n}`,
        complaint: complaint(`p${n}`, about),
      }));
      await Promise.all(drafts.map((draft) => desk.open(draft, { ...anna, id: draft.requester })));
      const open = await cases.list({ cause: about.primaryCause, domain: about.domain });
      const [parent, ...more] = open.filter(({ gathers }) => gathers !== undefined);
      assert.ok(parent && more.length === 0);
      const children = open.filter(({ gathers }) => gathers === undefined);
      assert.deepEqual(
        children.map((one) => one.parent),
        Array(5).fill(parent.id),
      );
    });
  });
}
