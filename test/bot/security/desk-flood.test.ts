import assert from 'node:assert/strict';
import { systemClock } from '../../../bot/clock.ts';
import { mostADay } from '../../../bot/desk-flood.ts';
import { createDeskPlaces } from '../../../bot/desk-places.ts';
import { createDeskWork } from '../../../bot/desk-work.ts';
import type { Speaker } from '../../../dialogs/dialog.ts';
import { memoryStore, type Store } from '../../../store/index.ts';
import { complaint } from '../../desk/people.ts';
import { diagnosis } from '../../dialogs/talk.ts';
import { keptLog } from '../small-dialog.ts';

const who = (id: string, role: Speaker['role']): Speaker => ({
  id,
  self: [id],
  role,
  locale: 'en',
  foreign: false,
});
const eve = who('slack:T01:U0EVE', 'user');
const agnes = who('agnes@corp.test', 'agent');

describe('what somebody without a role can do to the desk', () => {
  let store: Store;
  let work: ReturnType<typeof createDeskWork>;
  beforeEach(async () => {
    store = await memoryStore();
    const places = createDeskPlaces(Promise.resolve(store));
    await places.make('desk', { channel: 'page', conversation: 'desk' }, true, 1);
    const shared = { store: Promise.resolve(store), places, clock: systemClock, log: keptLog() };
    work = createDeskWork({ ...shared, staff: () => [], changed: () => undefined });
  });
  afterEach(() => store.close());

  const opened = (speaker: Speaker, about: string, verdictId: string, said = '') =>
    work.perform(
      {
        kind: 'open-case',
        complaint: complaint(about, { verdictId, said }),
        diagnosis: diagnosis({ verdictId, person: { asked: about, found: 'none' } }),
      },
      { conversation: 'page c', speaker },
    );

  it('a flood of reports becomes no flood of cards', async () => {
    for (let at = 0; at < mostADay + 5; at++) {
      const result = await opened(eve, eve.id, `V${at}`);
      assert.equal(result.kind, 'case-opened');
    }
    assert.equal((await store.cases.list({})).length, mostADay);
    for (let at = 0; at < mostADay + 5; at++) await opened(agnes, `x${at}@corp.test`, 'V');
    assert.equal((await store.cases.list({ requester: agnes.id })).length, mostADay + 5);
  });
  it('a case never shows what somebody else said, though the verdict is the same', async () => {
    const bob = who('slack:T01:U0BOB', 'user');
    await opened(eve, eve.id, 'Vsame');
    const second = await opened(bob, bob.id, 'Vsame');
    assert.ok(second.kind === 'case-opened');
    const seen = await work.perform(
      { kind: 'see-case', id: second.case.id, look: 'evidence' },
      { conversation: 'page d', speaker: agnes },
    );
    assert.ok(seen.kind === 'case-seen');
    assert.equal(seen.diagnosis?.person.asked, bob.id);
  });
  it('a made-up number is told nothing, whether there is such a case or not', async () => {
    await opened(agnes, 'canary@corp.test', 'V1');
    for (const look of ['card', 'evidence', 'whatif', 'recheck', 'give', 'resolve'] as const)
      for (const id of [1, 2, 999])
        assert.deepEqual(
          await work.perform({ kind: 'see-case', id, look }, { conversation: 'page c', speaker: eve }),
          { kind: 'case-refused', id, refusal: { code: 'missing' } },
        );
  });
});
