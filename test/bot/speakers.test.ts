import assert from 'node:assert/strict';
import { createRoles } from '../../bot/roles.ts';
import { createSpeakers, keptSpeaker } from '../../bot/speakers.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { keptLog, noLog } from './small-dialog.ts';
import { anna, port, turn, turnsWith } from './turn-world.ts';

const member = { userPrincipalName: 'agnes@x.test', tenantId: 't-1', userRole: 'user' };
const about = { channelUser: '29:x', tenantOfChat: 't-1', locale: 'fr-CA' };
async function world(store: Promise<Pick<Store, 'preferences'>> = memoryStore()) {
  const lists = { agents: ['agnes@x.test'], admins: [] as string[] };
  const log = keptLog();
  const roles = createRoles({ lists, log: noLog });
  return { speakers: createSpeakers({ tenantId: 't-1' }, roles, store, log), lists, log };
}

describe('the speaker', () => {
  it('has the role of this moment; a guest has none, whatever the name', async () => {
    const { speakers, lists } = await world();
    assert.equal((await speakers.of(member, about)).role, 'agent');
    assert.equal((await speakers.of({ ...member, userRole: 'guest' }, about)).role, 'user');
    const kept = keptSpeaker(await speakers.of(member, about));
    assert.ok(!('role' in kept));
    lists.agents.pop();
    assert.equal((await speakers.again(kept))?.role, 'user', 'kept for later: asked again');
  });
  it('is not made of what cannot be read any more', async () => {
    const { speakers } = await world();
    for (const kept of [undefined, null, {}, { id: '', self: [], locale: 'en', foreign: false }, 'x'])
      assert.equal(await speakers.again(kept), undefined);
  });
  it('speaks the language that was chosen, else that of the client', async () => {
    const store = await memoryStore();
    const { speakers } = await world(Promise.resolve(store));
    assert.equal((await speakers.of(member, about)).locale, 'fr-CA');
    const language = { identity: 'agnes@x.test', language: 'de' };
    await store.turns.commit({ conversation: 'c', version: 0, state: null, now: 1, language });
    assert.equal((await speakers.of(member, about)).locale, 'de');
  });
  it('is answered although the store does not say', async () => {
    const { speakers, log } = await world(Promise.reject(new Error('no disk')));
    assert.equal((await speakers.of(member, about)).locale, 'fr-CA');
    assert.match(log.text(), /preference-unread/);
  });
  it('who chooses a language is answered in it at once, and in the next conversation too', async () => {
    const store = await memoryStore();
    const { turns } = turnsWith(undefined, { store });
    const speaker = { ...anna };
    const locales: string[] = [];
    const channel = { ...port(), post: async () => void locales.push(speaker.locale) };
    await turns.handle(turn('deutsch', channel as never, { speaker }));
    assert.deepEqual(locales, ['de']);
    assert.equal(await store.preferences.language(anna.id), 'de');
  });
});
