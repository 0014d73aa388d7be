import assert from 'node:assert/strict';
import { createReports } from '../../bot/reports.ts';
import { triageDialog } from '../../bot/serve-dialog.ts';
import { withReports } from '../../bot/tasks.ts';
import { createTurns } from '../../bot/turn.ts';
import type { ChannelPort } from '../../bot/turn-outbox.ts';
import { actionIds, renderAdaptive } from '../../cards/index.ts';
import type { Input, Speaker } from '../../dialogs/dialog.ts';
import { memoryStore } from '../../store/index.ts';
import { keptLog } from '../bot/small-dialog.ts';
import { pastedWindow } from './end-user.ts';
import { type ConversationWorld, startWorld } from './world.ts';

const password = 'Kanari-Vogel55!x';
const token = 'eyJhbGciOiJub25lIn0.eyJjYW5hcnkiOiJ5ZXMifQ.c2lnbmF0dXJl';
const canaries = [password, token, 'c2lnbmF0dXJl'];
/** A secret in the forms in which people let one slip. */
const slips = [`password is ${password}`, `password=${password}`, `Authorization: Bearer ${token}`];

const orders = [
  'diagnose carl',
  'why',
  'whatif carl',
  'compare anna',
  'check domain',
  'evidence',
  'language',
  'link a@b.test',
];

describe('a canary password and token in every field', () => {
  let world: ConversationWorld;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());

  it('appear in no log, state, card, text or report', async () => {
    const log = keptLog();
    const store = await memoryStore();
    const heard: string[] = [];
    const effects: string[] = [];
    const reports = createReports({ route: () => undefined } as never, 'https://doctor.example');
    const turns = createTurns({
      ...triageDialog,
      store,
      examine: (request, ...rest) => {
        effects.push(JSON.stringify(request));
        return world.examine(request, ...rest);
      },
      carryOut: withReports(
        async (task, signal) => {
          effects.push(JSON.stringify(task));
          return world.carryOut(task, signal);
        },
        {
          ...reports,
          keep(report) {
            heard.push(report.body);
            return reports.keep(report);
          },
        },
      ),
      confirm: async () => undefined,
      log,
    });
    const port: ChannelPort = {
      async post(view) {
        const { card, text, codeTexts, summary } = renderAdaptive(view, { locale: 'en' });
        heard.push(JSON.stringify(card), text, summary, ...codeTexts);
        return `m${heard.length}`;
      },
      update: async (_id, view) => void (await port.post(view)),
    };
    let count = 0;
    const speaker: Speaker = {
      id: 'ada@hoster.test',
      self: ['ada@hoster.test'],
      role: 'admin',
      locale: 'en',
      foreign: false,
    };
    const turn = async (input: Input) => {
      const activity = `a${++count}`;
      await turns.handle({ conversation: 'c', activity, speaker, input, now: port, later: port });
    };
    const say = (text: string, attachments: string[] = []) => turn({ kind: 'text', text, attachments });

    for (const slip of slips) {
      await say(`New Lync Meeting says I am not UC enabled. My ${slip}`);
      await say(`${pastedWindow}\n${slip}`);
      await say('my voicemail tab is empty', [`${pastedWindow}\n${slip}`]);
      await turns.idle();
      for (const order of orders) await say(`${order} ${slip}`);
      for (const order of orders) await say(`${order} "${slip}"`);
      await say(slip);
      await say('diagnose');
      await say(slip);
      for (const id of Object.values(actionIds))
        for (const key of ['text', 'who', 'other', 'change', 'item', 'language', 'answer', 'identity'])
          await turn({ kind: 'action', id, data: { [key]: slip, sip: 'a@b.test' } });
      await turn({ kind: 'action', id: slip, data: {} });
    }
    await say('diagnose carl');
    await turns.idle();
    for (const order of ['send to helpdesk', 'report html', 'report json', 'status', 'evidence E1']) {
      await say(order);
      await turns.idle();
    }
    const { state } = await store.turns.read('c');
    const places = {
      log: log.text(),
      state: JSON.stringify(state),
      effects: effects.join('\n'),
      said: heard.join('\n'),
    };
    assert.ok(places.said.includes('<html') && heard.length > 100 && effects.length > 10);
    for (const [where, text] of Object.entries(places))
      for (const canary of canaries) {
        const at = text.indexOf(canary);
        assert.equal(at, -1, `${where}: ${text.slice(Math.max(0, at - 200), at + 40)}`);
      }
  });
});
