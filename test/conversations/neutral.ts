import { triageDialog } from '../../bot/serve-dialog.ts';
import { withReports } from '../../bot/tasks.ts';
import { createTurns } from '../../bot/turn.ts';
import type { ChannelPort } from '../../bot/turn-outbox.ts';
import { renderAdaptive, type View } from '../../cards/index.ts';
import type { Input, Speaker } from '../../dialogs/dialog.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { memoryStore } from '../../store/index.ts';
import { noLog } from '../bot/small-dialog.ts';
import { readCard, type Seen } from './card.ts';
import type { Channel, Told } from './conversation.ts';
import type { ConversationWorld } from './world.ts';

let count = 0;
function seenOf(view: View, locale: string): Seen {
  const { card, codeTexts } = renderAdaptive(view, { locale });
  const { text, buttons } = readCard(card);
  return { text: [text, ...codeTexts].join('\n'), buttons };
}

/** The neutral turn over the real engine: no channel, no HTTP. */
export async function neutral(world: ConversationWorld, name: string): Promise<Channel> {
  const { upn, role } = world.speaker(name);
  const speaker: Speaker = { id: upn, self: [upn], role, locale: 'en', foreign: false };
  const store = await memoryStore();
  let last: Diagnosis | undefined;
  const turns = createTurns({
    ...triageDialog,
    store,
    examine: async (...asked) => {
      last = await world.examine(...asked);
      return last;
    },
    carryOut: withReports(world.carryOut, {
      keep: ({ file }) => `https://doctor.example/${file}`,
      at: () => undefined,
    }),
    confirm: world.composed.confirm,
    log: noLog,
    everyMs: 100,
  });
  const messages = new Map<string, Seen>();
  let written: { id: string; how: 'post' | 'edit'; at: number }[] = [];
  const write = (id: string, how: 'post' | 'edit', view: View) => {
    written.push({ id, how, at: performance.now() });
    messages.set(id, seenOf(view, speaker.locale));
  };
  const port: ChannelPort = {
    async post(view) {
      const id = `m${++count}`;
      write(id, 'post', view);
      return id;
    },
    update: async (id, view) => write(id, 'edit', view),
  };

  async function turn(...inputs: Input[]): Promise<Told> {
    written = [];
    const began = performance.now();
    for (const input of inputs)
      await turns.handle({
        conversation: `neutral ${name}`,
        activity: `a${++count}`,
        speaker,
        input,
        now: port,
        later: port,
      });
    await turns.idle();
    const times = written.map(({ at }) => at - began);
    return {
      seen: [...new Set(written.map(({ id }) => id))].map((id) => messages.get(id)!),
      posts: written.filter(({ how }) => how === 'post').length,
      edits: written.filter(({ how }) => how === 'edit').length,
      firstMs: Math.round(Math.min(...times)),
      finalMs: Math.round(Math.max(...times)),
    };
  }

  return {
    say: (text) => turn({ kind: 'text', text }),
    press({ data = {} }) {
      const { action = '', ...rest } = data;
      return turn({ kind: 'action', id: action, data: rest });
    },
    async later() {
      const farAhead = Date.now() + 366 * 86_400_000;
      const due = await store.reminders.claim(farAhead, farAhead + 1000, 10);
      return turn(...due.map(({ id }): Input => ({ kind: 'reminder-due', id })));
    },
    diagnosis: () => last,
  };
}
