import type { SlackMessage, SlackReply } from '../../../cards/render/slack.ts';
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
  /**
   * @param conversation whose buttons they are
   * @param user who speaks, where it is known
   */
  at(conversation: string, place: SlackPlace, locale: string, user?: string): ChannelPort;
  /** blocks of a view with buttons that can be pressed */
  drawn: Drawing;
}

/** A channel id that begins with D is a chat of two; whether the bot is one of them is asked where it matters. */
export const ofTwo = (channel: string): boolean => channel.startsWith('D');

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

  /** Ephemeral parts follow each other: a message that Slack does not keep has no thread. */
  async function whispered(
    { channel, thread: root }: SlackPlace,
    user: string,
    { main, thread: parts }: SlackReply,
  ): Promise<void> {
    for (const part of [main, ...parts])
      await web.call('chat.postEphemeral', {
        channel,
        user,
        ...(root ? { thread_ts: root } : {}),
        ...part,
      });
  }

  function at(conversation: string, place: SlackPlace, locale: string, user?: string): ChannelPort {
    const port: ChannelPort = {
      everyMs,
      async post(view) {
        const { main, thread: parts } = await drawn(conversation, view, locale);
        const { channel, thread: root } = place;
        const inThread = root ? { thread_ts: root } : {};
        const sent = await web.call('chat.postMessage', { channel, ...inThread, ...main, ...plainly });
        if (typeof sent.ts !== 'string') return undefined;
        await thread(place, sent.ts, parts);
        return sent.ts;
      },
      async update(ts, view) {
        const { main, thread: parts } = await drawn(conversation, view, locale);
        await web.call('chat.update', { channel: place.channel, ts, ...main });
        await thread(place, ts, parts);
      },
      // Slack knows one level of threads: below an answer in one is that one
      under: (message) => at(conversation, { ...place, thread: place.thread ?? message }, locale, user),
    };
    if (user === undefined || ofTwo(place.channel)) return port;
    return {
      ...port,
      aside: async (view) => whispered(place, user, await drawn(conversation, view, locale)),
    };
  }

  return { drawn, at };
}
