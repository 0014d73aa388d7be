import type { SlackMessage } from '../../../cards/render/slack.ts';
import type { View } from '../../../cards/view.ts';
import type { Store } from '../../../store/index.ts';
import type { Log } from '../../log.ts';
import type { ChannelPort } from '../../turn-outbox.ts';
import { createDrawing, type Drawing, type DrawSlack, drawSlack } from './drawing.ts';
import type { SlackWeb } from './web.ts';

/** Where something is said. JSON, kept so that it can be said later too. */
export interface SlackPlace {
  team: string;
  channel: string;
  /** in this thread */
  thread?: string | undefined;
}
export interface SlackPorts {
  /** conversation: whose buttons they are */
  at(conversation: string, place: SlackPlace, locale: string): ChannelPort;
  /** seen by one person alone, never kept by Slack */
  whisper(place: SlackPlace, user: string, locale: string, view: View): Promise<void>;
  /** blocks of a view with buttons that can be pressed */
  drawn: Drawing;
}

/** Slack limits edits to some fifty a minute and workspace: progress shows at this pace, milliseconds. */
const everyMs = 2000;
/** No previews of addresses that are spoken of: Slack would fetch them. */
const plainly = { unfurl_links: false, unfurl_media: false };

export function createPorts(
  web: SlackWeb,
  opened: Promise<Pick<Store, 'presses'>>,
  log: Log,
  draw: DrawSlack = drawSlack,
): SlackPorts {
  /** what went into the thread of a message: drawn again, the same is not said twice */
  const below = new Map<string, string>();

  const drawn = createDrawing(opened, draw);

  /** A part that fails is logged: the message it belongs to is out, and must stay known. */
  async function thread({ channel, thread: root }: SlackPlace, ts: string, parts: SlackMessage[]) {
    const all = JSON.stringify(parts.map(({ blocks }) => blocks));
    const key = `${channel} ${ts}`;
    if (parts.length === 0 || below.get(key) === all) return;
    for (const part of parts)
      try {
        await web.call('chat.postMessage', { channel, thread_ts: root ?? ts, ...part, ...plainly });
      } catch (cause) {
        log.error('send-failed', { what: 'thread', cause });
        return;
      }
    below.set(key, all);
    if (below.size > 1000) below.delete(below.keys().next().value as string);
  }

  return {
    drawn,
    at: (conversation, place, locale) => ({
      everyMs,
      async post(view) {
        const { main, thread: parts } = await drawn(conversation, view, locale);
        const { channel, thread: root } = place;
        const sent = await web.call('chat.postMessage', {
          channel,
          ...(root ? { thread_ts: root } : {}),
          ...main,
          ...plainly,
        });
        if (typeof sent.ts !== 'string') return undefined;
        await thread(place, sent.ts, parts);
        return sent.ts;
      },
      async update(ts, view) {
        const { main, thread: parts } = await drawn(conversation, view, locale);
        await web.call('chat.update', { channel: place.channel, ts, ...main });
        await thread(place, ts, parts);
      },
    }),
    async whisper({ channel, thread: root }, user, locale, view) {
      const { main } = draw(view, locale, () => '-');
      await web.call('chat.postEphemeral', {
        channel,
        user,
        ...(root ? { thread_ts: root } : {}),
        ...main,
      });
    },
  };
}
