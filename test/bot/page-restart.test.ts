import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LabPerson } from '../../bot/channels/page/people.ts';
import { buildBot } from '../../bot/server.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { openStore } from '../../store/index.ts';
import { openPage, shown } from './page-client.ts';
import { noLog, smallDialog } from './small-dialog.ts';

const people: LabPerson[] = [
  { id: 'anna', name: 'Anna', upn: 'anna@hoster.example', situation: 'a' },
  { id: 'guest', name: 'Guest', upn: 'x_y.example#EXT#@hoster.example', situation: 'b', guest: true },
];

describe('the chat page over a restart of its server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-page-'));
  after(() => rmSync(folder, { recursive: true }));
  async function started() {
    const store = await openStore({ file: join(folder, 'store.db') }, { server: true });
    const bot = buildBot({
      settings: { development: true, port: 0, host: '127.0.0.1', roles: { agents: [], admins: [] } },
      dialog: smallDialog,
      examine: async () => ({ primaryCause: null }) as Diagnosis,
      confirm: async () => undefined,
      log: noLog,
      labPeople: people,
      store,
    });
    const { url: at } = await bot.start();
    const stop = async () => {
      await bot.stop();
      await store.close();
    };
    return { at, stop };
  }

  it('goes on in the conversation it has, with what was remembered, and in the same messages', async () => {
    const first = await started();
    const page = await openPage(first.at, 'anna');
    await page.send({ text: 'check' });
    const card = await page.until((event) => shown(event) === 'r1');
    await page.send({ text: 'one' });
    page.close();
    await first.stop();
    const second = await started();
    const again = await openPage(second.at, 'anna', page.conversation);
    assert.equal(again.conversation, page.conversation);
    await again.send({ text: 'two' });
    await again.until((event) => shown(event) === 'anna@hoster.example: one,two');
    await again.send({ submit: { action: 'why' }, replyTo: card.id });
    const updated = await again.until((event) => shown(event).startsWith('why'));
    assert.deepEqual([updated.kind, updated.id], ['update', card.id]);
    again.close();
    const other = await openPage(second.at, 'guest', page.conversation);
    assert.notEqual(other.conversation, page.conversation, 'it stays its person’s');
    other.close();
    await second.stop();
  });

  it('what is sent again with the same id has its effect once', async () => {
    const { at, stop } = await started();
    const page = await openPage(at, 'anna');
    const id = randomUUID();
    for (const text of ['x', 'x']) await page.send({ text, id });
    await page.send({ text: 'y' });
    await page.until((event) => shown(event) === 'anna@hoster.example: x,y');
    page.close();
    await stop();
  });

  it('a text beyond the limit is answered with the limit', async () => {
    const { at, stop } = await started();
    const page = await openPage(at, 'anna');
    const { status, body } = await page.send({ text: 'x'.repeat(60_001) });
    assert.deepEqual([status, body], [413, { limit: 60_000 }]);
    page.close();
    await stop();
  });
});
