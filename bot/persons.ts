import type { View } from '../cards/view.ts';
import type { Speaker } from '../dialogs/dialog.ts';
import type { Place, Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { ChannelPort } from './turn-outbox.ts';
import type { Reach } from './turn-resume.ts';

/** Where people are spoken to alone: their own chat with the bot, kept as they come by. */
export interface Persons {
  /** this is the chat of two with this person */
  keep(speaker: Speaker, conversation: string): Promise<void>;
  /** that chat, to go on there; undefined: there is none */
  chat(speaker: Speaker): Promise<{ conversation: string; place: Place; port: ChannelPort } | undefined>;
  /** shows something in that chat; undefined: there is none */
  aside(speaker: Speaker): Promise<((view: View) => Promise<void>) | undefined>;
}
/** People remembered as kept already: a turn is not to write each time. */
const most = 5000;

/** @param reach known once the bot has started */
export function createPersons(
  opened: Promise<Pick<Store, 'places' | 'turns'>>,
  reach: () => Reach | undefined,
  clock: Clock,
  log: Log,
): Persons {
  const kept = new Map<string, string>();
  async function chat(speaker: Speaker) {
    const { places, turns } = await opened;
    const conversation = await places.personal(speaker.id);
    const place = conversation === undefined ? undefined : await turns.place(conversation);
    const port = place && reach()?.(place, speaker);
    return conversation !== undefined && port ? { conversation, place, port } : undefined;
  }
  return {
    async keep({ id, foreign }, conversation) {
      if (foreign || kept.get(id) === conversation) return;
      kept.set(id, conversation);
      if (kept.size > most) kept.delete(kept.keys().next().value as string);
      const { places } = await opened;
      await places
        .keepPersonal(id, conversation, clock.now())
        .catch((cause: unknown) => log.error('person-unkept', { cause }));
    },
    chat,
    async aside(speaker) {
      const own = await chat(speaker);
      return own && (async (view) => void (await own.port.post(view)));
    },
  };
}
