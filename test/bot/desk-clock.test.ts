import assert from 'node:assert/strict';
import { createDeskClock } from '../../bot/desk-clock.ts';
import { createDesk } from '../../desk/index.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { memoryStore } from '../../store/index.ts';
import { ada, agnes, anna, complaint, day, places } from '../desk/people.ts';
import { diagnosis } from '../dialogs/talk.ts';
import { fakeClock } from './fake-clock.ts';
import { noLog } from './small-dialog.ts';

const minute = 60_000;
/** Monday, 09:00 UTC */
const monday = Date.UTC(2026, 10, 23, 9);
const hours = { days: [1, 2, 3, 4, 5], from: 8 * 60, to: 18 * 60, zone: 'UTC' };

async function deskAt(start: number, examine: () => Diagnosis = () => diagnosis()) {
  const store = await memoryStore();
  const clock = fakeClock(start);
  const desk = createDesk(store.cases, places, () => clock.now());
  let looks = 0;
  const timer = createDeskClock({
    store,
    places: { load: async () => undefined },
    desk,
    async examine() {
      looks++;
      return examine();
    },
    hours,
    remindAfterMs: 60 * minute,
    changed: () => undefined,
    clock,
    log: noLog,
  });
  const draft = complaint('anna@hoster.test', { verdictId: 'before' });
  const { case: one } = await desk.open({ requester: anna.id, complaint: draft }, anna);
  return {
    desk,
    timer,
    looks: () => looks,
    async pass(ms: number) {
      clock.pass(ms);
      await timer.look();
    },
    now: () => clock.now(),
    one: async () => (await store.cases.load(one.id))!.case,
    kinds: async () => (await store.cases.load(one.id))!.events.map(({ kind }) => kind),
  };
}

describe('what time does to cases', () => {
  it('nobody claims it: called to mind after an hour, once', async () => {
    const { pass, kinds } = await deskAt(monday);
    await pass(59 * minute);
    assert.deepEqual(await kinds(), ['opened']);
    await pass(minute);
    assert.deepEqual(await kinds(), ['opened', 'reminded']);
    await pass(5 * 60 * minute);
    assert.deepEqual(await kinds(), ['opened', 'reminded']);
  });
  it('the hour is one in which the helpdesk is there', async () => {
    // Friday, 17:30: half an hour on Friday, half an hour on Monday
    const { pass, kinds } = await deskAt(Date.UTC(2026, 10, 27, 17, 30));
    await pass(63 * 60 * minute - 30 * minute); // Monday, 08:00
    assert.deepEqual(await kinds(), ['opened']);
    await pass(30 * minute);
    assert.deepEqual(await kinds(), ['opened', 'reminded']);
  });
  it('a claimed one is not called to mind', async () => {
    const { desk, pass, kinds } = await deskAt(monday);
    await desk.act(1, { kind: 'claim' }, agnes);
    await pass(3 * 60 * minute);
    assert.deepEqual(await kinds(), ['opened', 'claimed']);
  });
  it('nobody decides: what was proposed expires', async () => {
    const { desk, pass, one, now } = await deskAt(monday);
    await desk.act(1, { kind: 'claim' }, agnes);
    const proposal = { option: 2 as const, commands: ['x'], rollback: ['y'], expiresAt: now() + day };
    await desk.act(1, { kind: 'propose', proposal }, agnes);
    await pass(day - 1);
    assert.equal((await one()).waiting?.for, 'admin');
    await pass(1);
    const after = await one();
    assert.deepEqual([after.status, after.proposal], ['claimed', undefined]);
  });

  async function carriedOut(examine: () => Diagnosis) {
    const at = await deskAt(monday, examine);
    const { desk, now } = at;
    await desk.act(1, { kind: 'claim' }, agnes);
    const proposal = { option: 2 as const, commands: ['x'], rollback: ['y'], expiresAt: now() + day };
    await desk.act(1, { kind: 'propose', proposal }, agnes);
    await desk.act(1, { kind: 'approve' }, ada);
    await desk.act(1, { kind: 'carry-out', checkAt: now() + 15 * minute }, ada);
    return at;
  }
  const found = (verdictId: string, scenario: Diagnosis['scenario']) => () =>
    diagnosis({ verdictId, scenario });

  it('a change is looked for when it should have spread, and not before', async () => {
    const { pass, looks, one } = await carriedOut(found('after', '2'));
    await pass(14 * minute);
    assert.equal(looks(), 0);
    await pass(minute);
    const { recheck, status } = await one();
    assert.deepEqual([looks(), recheck?.prediction, status], [1, 'match', 'claimed']);
    await pass(day);
    assert.equal(looks(), 1);
  });
  it('something else has come of it', async () => {
    const { pass, one } = await carriedOut(found('after', '3'));
    await pass(15 * minute);
    const { recheck, status } = await one();
    assert.deepEqual([recheck?.prediction, status], ['miss', 'claimed']);
  });
  it('it has not come yet: looked for again each quarter of an hour, eight times; then it did not come', async () => {
    const { pass, looks, one } = await carriedOut(found('before', '3'));
    await pass(15 * minute);
    assert.deepEqual([(await one()).recheck?.prediction, (await one()).status], ['not-yet', 'waiting']);
    await pass(minute);
    assert.equal(looks(), 1);
    for (let look = 2; look <= 7; look++) await pass(15 * minute);
    assert.deepEqual([looks(), (await one()).status], [7, 'waiting']);
    await pass(15 * minute);
    const { recheck, status } = await one();
    assert.deepEqual([looks(), recheck?.prediction, status], [8, 'miss', 'claimed']);
    await pass(day);
    assert.equal(looks(), 8);
  });
  it('a look that fails each time keeps nobody waiting for ever', async () => {
    const { pass, looks, one } = await carriedOut(() => {
      throw new Error('no directory');
    });
    for (let look = 1; look <= 8; look++) await pass(15 * minute);
    const { recheck, status } = await one();
    assert.deepEqual([looks(), recheck, status], [8, undefined, 'claimed']);
  });
});
