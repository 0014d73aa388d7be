import assert from 'node:assert/strict';
import { request } from 'node:http';
import { createResume } from '../../../bot/turn-resume.ts';
import { memoryStore } from '../../../store/index.ts';
import { roleBot } from '../roles-stage.ts';
import { keptLog, view } from '../small-dialog.ts';
import { anna, port } from '../turn-world.ts';

describe('after a restart', () => {
  it('what is for one person alone is said in their own chat, and nowhere else', async () => {
    const store = await memoryStore();
    const replies = [{ view: view('audit'), aside: 'only' }, { view: view('done') }];
    const said: Record<string, string[]> = {};
    for (const conversation of ['page channel', 'page own'])
      await store.turns.commit({
        ...{ conversation, version: 0, state: {}, now: 1, place: { channel: 'page', reference: {} } },
        says: { id: `1-${conversation}`, replies, speaker: anna, owner: 'before' },
      });
    await store.places.keepPersonal([anna.id], 'page own', 1);
    const resume = createResume({
      store,
      log: keptLog(),
      reach: () => port(),
      speakers: { of: async () => anna, chat: async () => anna, again: async () => anna },
      turns: {
        handle: async () => 'handled',
        resume: () => undefined,
        resend: async (conversation, { replies: list }) => {
          said[conversation] = list.map((reply) => reply.view.name);
        },
        idle: async () => undefined,
        stop: async () => undefined,
      },
    });
    await resume.start();
    resume.stop();
    await store.close();
    assert.deepEqual(said, { 'page channel': ['done'], 'page own': ['audit', 'done'] });
  });
});

describe('where no token is asked for', () => {
  it('only this machine’s own names are answered: a web page with a bent name speaks as nobody', async () => {
    const { bot, url } = await roleBot();
    const asked = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { host, 'content-type': 'application/json' };
        const sent = request(`${url}api/messages`, { method: 'POST', headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.on('error', reject).end('{}');
      });
    assert.equal(await asked('evil.test'), 403);
    assert.equal(await asked('127.0.0.1.evil.test:3978'), 403);
    assert.equal(await asked(new URL(url).host), 400);
    await bot.stop();
  });
});
