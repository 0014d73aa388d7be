import type { View } from '../cards/view.ts';
import type { Speaker } from '../dialogs/dialog.ts';
import type { Place, Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import { ownChatIdentity } from './identity.ts';
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
/** @param reach known once the bot has started */
export function createPersons(
  opened: Promise<Pick<Store, 'places' | 'turns'>>,
  reach: () => Reach | undefined,
  clock: Clock,
  log: Log,
): Persons {
  async function chat(speaker: Speaker) {
    const { places, turns } = await opened;
    const conversation = await places.personal(speaker.id);
    const place = conversation === undefined ? undefined : await turns.place(conversation);
    const port = place && reach()?.(place, speaker);
    return conversation !== undefined && port ? { conversation, place, port } : undefined;
  }
  return {
    async keep(speaker, conversation) {
      if (speaker.foreign) return;
      const chat = ownChatIdentity(speaker);
      const names = [...new Set([speaker.id, ...(chat === undefined ? [] : [chat])])];
      try {
        const { places } = await opened;
        const known = await Promise.all(names.map((name) => places.personal(name)));
        if (known.some((one) => one !== conversation))
          await places.keepPersonal(names, conversation, clock.now());
      } catch (cause) {
        log.error('person-unkept', { cause });
      }
    },
    chat,
    async aside(speaker) {
      const own = await chat(speaker);
      return own && (async (view) => void (await own.port.post(view)));
    },
  };
}
