import assert from 'node:assert/strict';
import { systemClock } from '../../../bot/clock.ts';
import { createPersons } from '../../../bot/persons.ts';
import type { Speaker } from '../../../dialogs/dialog.ts';
import { memoryStore, type Store } from '../../../store/index.ts';
import { keptLog } from '../small-dialog.ts';

const chatOf = 'slack T01 D0ANNA';
const person = (id: string, more: Partial<Speaker> = {}): Speaker => ({
  id,
  self: [id, 'slack:T01:U0ANNA'],
  role: 'user',
  locale: 'en',
  foreign: false,
  ...more,
});

describe('whose own chat it is', () => {
  let store: Store;
  const persons = () => createPersons(Promise.resolve(store), () => undefined, systemClock, keptLog());
  beforeEach(async () => {
    store = await memoryStore();
  });
  afterEach(() => store.close());

  it('is one person’s: who was linked wrongly is not spoken to there any more', async () => {
    await persons().keep(person('anna@corp.test'), chatOf);
    assert.equal(await store.places.personal('anna@corp.test'), chatOf);
    await persons().keep(person('bert@corp.test'), chatOf);
    assert.equal(await store.places.personal('anna@corp.test'), undefined);
    assert.equal(await store.places.personal('bert@corp.test'), chatOf);
  });
  it('ends with the link, before whoever it is now has said anything', async () => {
    await persons().keep(person('anna@corp.test'), chatOf);
    await store.places.releasePersonal('SLACK:T01:u0anna');
    assert.equal(await store.places.personal('anna@corp.test'), undefined);
  });
  it('is the last one that was spoken in, whichever server heard it', async () => {
    const [here, there] = [persons(), persons()];
    const anna = person('anna@corp.test', { self: ['anna@corp.test'] });
    await here.keep(anna, 'msteams a:1');
    await there.keep(anna, chatOf);
    await here.keep(anna, 'msteams a:1');
    assert.equal(await store.places.personal(anna.id), 'msteams a:1');
  });
  it('is nobody’s who is a stranger', async () => {
    await persons().keep(person('eve', { foreign: true }), 'msteams a:2');
    assert.equal(await store.places.personal('eve'), undefined);
  });
});
