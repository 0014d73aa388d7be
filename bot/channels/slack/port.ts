import type { SlackMessage, SlackReply } from '../../../cards/render/slack.ts';
import type { Store } from '../../../store/index.ts';
import type { Log } from '../../log.ts';
import type { ChannelPort } from '../../turn-outbox.ts';
import { createDrawing, type Drawing, type DrawSlack, drawSlack } from './drawing.ts';
import { ofTwo, type SlackPlace } from './place.ts';
import { createPosting } from './posting.ts';
import type { SlackWeb } from './web.ts';

type Reader = Readonly<{ locale: string }>;
export interface SlackPorts {
  /**
   * @param conversation whose buttons they are
   * @param reader who may choose another language meanwhile
   * @param user who speaks, where it is known
   */
  at(conversation: string, place: SlackPlace, reader: Reader, user?: string): ChannelPort;
  /** blocks of a view with buttons that can be pressed */
  drawn: Drawing;
}

/** Slack limits edits to some fifty a minute and workspace: progress shows at this pace, milliseconds. */
const everyMs = 2000;

export function createPorts(
  web: SlackWeb,
  opened: Promise<Pick<Store, 'presses'>>,
  log: Log,
  draw: DrawSlack = drawSlack,
): SlackPorts {
  /** what went into the thread of a message: drawn again, the same is not said twice */
  const below = new Map<string, string>();

  const drawn = createDrawing(opened, draw);
  const posting = createPosting(web, log);

  /** A part that fails is logged: the message it belongs to is out, and must stay known. */
  async function thread(place: SlackPlace, ts: string, parts: SlackMessage[]) {
    const all = JSON.stringify(parts.map(({ blocks }) => blocks));
    const key = `${place.channel} ${ts}`;
    if (parts.length === 0 || below.get(key) === all) return;
    for (const part of parts)
      try {
        await posting({ ...place, thread: place.thread ?? ts }, { ...part });
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

  function at(conversation: string, place: SlackPlace, reader: Reader, user?: string): ChannelPort {
    const port: ChannelPort = {
      everyMs,
      async post(view, once) {
        const { main, thread: parts } = await drawn(conversation, view, reader.locale);
        const ts = await posting(place, { ...main }, once);
        if (ts !== undefined) await thread(place, ts, parts);
        return ts;
      },
      async update(ts, view) {
        const { main, thread: parts } = await drawn(conversation, view, reader.locale);
        await web.call('chat.update', { channel: place.channel, ts, ...main });
        await thread(place, ts, parts);
      },
      // Slack knows one level of threads: below an answer in one is that one
      under: (message) => at(conversation, { ...place, thread: place.thread ?? message }, reader, user),
    };
    if (user === undefined || ofTwo(place.channel)) return port;
    return {
      ...port,
      aside: async (view) => whispered(place, user, await drawn(conversation, view, reader.locale)),
    };
  }

  return { drawn, at };
}
