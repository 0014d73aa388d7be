import assert from 'node:assert/strict';
import { createDeskPlaces } from '../../bot/desk-places.ts';
import { createDomainCount } from '../../bot/domain-count.ts';
import { createPersons } from '../../bot/persons.ts';
import type { Speaker } from '../../dialogs/dialog.ts';
import type { World } from '../../engine/index.ts';
import { memoryStore } from '../../store/index.ts';
import { fakeClock } from './fake-clock.ts';
import { keptLog, noLog, view } from './small-dialog.ts';
import { anna, pause, port, texts } from './turn-world.ts';

const teams = (conversation: string) => ({ channel: 'teams', conversation });

describe('where the helpdesk reads', () => {
  it('as it was said, threads of it included; administrators read there where they have no channel', async () => {
    const places = createDeskPlaces(memoryStore());
    assert.deepEqual(places.all(), { desk: [], admins: [] });
    await places.make('desk', teams('msteams 19:d'), true, 1);
    assert.deepEqual(places.all(), { desk: [teams('msteams 19:d')], admins: [teams('msteams 19:d')] });
    assert.ok(places.has('msteams 19:d;messageid=7'));
    assert.ok(!places.has('msteams 19:d2'));
    await places.make('admins', teams('msteams 19:a'), true, 2);
    assert.deepEqual(places.all().admins, [teams('msteams 19:a')]);
    await places.make('admins', teams('msteams 19:a'), false, 3);
    assert.deepEqual(places.all().admins, [teams('msteams 19:d')]);
  });
  it('what another server was told is known after the next look', async () => {
    const store = memoryStore();
    const [here, there] = [createDeskPlaces(store), createDeskPlaces(store)];
    await there.make('desk', teams('c'), true, 1);
    assert.ok(!here.has('c'));
    await here.load();
    assert.ok(here.has('c'));
  });
});

describe('where people are spoken to alone', () => {
  const world = async (reached = true) => {
    const store = await memoryStore();
    const log = keptLog();
    const channel = port();
    const clock = fakeClock();
    const persons = createPersons(
      Promise.resolve(store),
      () => () => (reached ? channel : undefined),
      clock,
      log,
    );
    return { store, log, channel, persons };
  };
  it('in the chat that they were last met in', async () => {
    const { store, channel, persons } = await world();
    assert.equal(await persons.aside(anna), undefined);
    for (const conversation of ['c1', 'c2']) {
      await store.places.keepConversation(conversation, { channel: 'test', reference: {} }, 1);
      await persons.keep(anna, conversation);
      assert.equal(await store.places.personal(anna.id), conversation);
    }
    await (await persons.aside(anna))?.(view('told'));
    assert.deepEqual(texts(channel), ['post m1 told']);
  });
  it('nobody who is none of ours, and nowhere that is not the bot’s any more', async () => {
    const guest: Speaker = { ...anna, id: '29:x', self: [], foreign: true };
    const { store, persons } = await world(false);
    await persons.keep(guest, 'c1');
    assert.equal(await store.places.personal(guest.id), undefined);
    await persons.keep(anna, 'c1');
    assert.equal(await persons.aside(anna), undefined);
  });
  it('a store in trouble is logged, and keeps no turn from going on', async () => {
    const { store, log, persons } = await world();
    await store.close();
    await persons.keep(anna, 'c1');
    assert.match(log.text(), /person-unkept/);
  });
});

describe('how many a cause may concern', () => {
  const directory = (forest: string, mails: (string | undefined)[], fails = false) => ({
    forest,
    async *people() {
      for (const mail of mails) yield { mail };
      if (fails) throw new Error('unreachable');
    },
  });
  const worldOf = (...directories: ReturnType<typeof directory>[]) =>
    ({
      forests: [
        { name: 'hoster', hosts: 'lync' },
        { name: 'corp', hosts: 'exchange' },
      ],
      directories,
    }) as unknown as World;
  const people = ['a@Corp.test', 'b@corp.test', undefined, 'c@other.test'];

  it('is counted once in a while, in the background, where Lync accounts are', async () => {
    const clock = fakeClock();
    let counted = 0;
    const count = createDomainCount(
      worldOf(directory('hoster', people), directory('corp', ['x@corp.test'])),
      clock,
      noLog,
      () => counted++,
    );
    assert.equal(count('corp.test'), undefined, 'not known yet');
    await pause(5);
    assert.deepEqual([count('CORP.test'), count('other.test'), count('none.test')], [2, 1, 0]);
    assert.equal(counted, 1);
    clock.pass(29 * 60_000);
    count('corp.test');
    await pause(5);
    assert.equal(counted, 1);
    clock.pass(60_000);
    assert.equal(count('corp.test'), 2, 'the old number until there is a new one');
    await pause(5);
    assert.equal(counted, 2);
  });
  it('is not known where a directory cannot be read to its end: never a smaller number', async () => {
    const log = keptLog();
    const count = createDomainCount(
      worldOf(directory('hoster', people, true)),
      fakeClock(),
      log,
      () => undefined,
    );
    count('corp.test');
    await pause(5);
    assert.equal(count('corp.test'), undefined);
    assert.match(log.text(), /count-failed/);
  });
});
