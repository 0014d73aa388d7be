import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { PostedOnce } from '../../turn-outbox.ts';
import { ofTwo, type SlackPlace } from './place.ts';
import type { SlackWeb } from './web.ts';

/** Posts a message; one whose answer got lost is looked for before it is posted again. @returns its time stamp */
export type Posting = (
  place: SlackPlace,
  message: Record<string, unknown>,
  once?: PostedOnce,
) => Promise<string | undefined>;

/** No previews of addresses that are spoken of: Slack would fetch them. */
const plainly = { unfurl_links: false, unfurl_media: false };
/** Slack keeps this with a message and shows it to nobody. */
const eventType = 'uc_doctor_said';
const said = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_payload: z.object({ key: z.string() }) })
        .optional()
        .catch(undefined),
    }),
  ),
});
/** For one look, milliseconds, and how far back it goes: nobody else speaks much in a personal chat meanwhile. */
const lookMs = 2000;
const lookBack = 15;

export function createPosting(web: SlackWeb, log: Log): Posting {
  /** The message with this key. Channels are not read: the bot asks for no scope to do so, and may say twice there. */
  async function found({ channel, thread }: SlackPlace, key: string) {
    if (!ofTwo(channel)) return undefined;
    const about = { channel, limit: lookBack, include_all_metadata: true };
    try {
      const answer = thread
        ? await web.call('conversations.replies', { ...about, ts: thread, limit: 200 }, { within: lookMs })
        : await web.call('conversations.history', about, { within: lookMs });
      const { messages } = said.parse(answer);
      const there = messages.find(({ metadata }) => metadata?.event_payload.key === key);
      log.info('slack-looked', { there: there !== undefined });
      return there && { ts: there.ts };
    } catch (cause) {
      log.warn('slack-not-looked', { cause });
      return undefined;
    }
  }

  return async (place, message, once) => {
    const key = once ? createHash('sha256').update(once.key).digest('hex').slice(0, 32) : randomUUID();
    if (once?.again) {
      const there = await found(place, key);
      if (there) {
        // what it says may have changed since
        await web.call('chat.update', { channel: place.channel, ts: there.ts, ...message });
        return there.ts;
      }
    }
    const args = {
      channel: place.channel,
      ...(place.thread ? { thread_ts: place.thread } : {}),
      ...message,
      ...plainly,
      metadata: { event_type: eventType, event_payload: { key } },
    };
    const { ts } = await web.call('chat.postMessage', args, { settled: () => found(place, key) });
    return typeof ts === 'string' ? ts : undefined;
  };
}
