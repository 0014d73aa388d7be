import type { App } from '@slack/bolt';
import type { z } from 'zod';
import type { SlackBlock } from '../../../cards/render/slack.ts';
import type { View } from '../../../cards/view.ts';
import { chatIdentity, type Input, type Speaker } from '../../../dialogs/dialog.ts';
import type { Store } from '../../../store/index.ts';
import { SendFailed } from '../../errors.ts';
import type { HomeOf } from '../../home.ts';
import { type Log, said } from '../../log.ts';
import { type AboutCases, longestText, toldInPrivate } from '../../manners.ts';
import type { Persons } from '../../persons.ts';
import type { Speakers } from '../../speakers.ts';
import type { Handled, Turns } from '../../turn.ts';
import { homeEvent, pressBody, type SaidEvent, saidEvent, shortcut, slashCommand } from './payloads.ts';
import type { SlackPeople } from './people.ts';
import { ofTwo, type SlackPlace } from './place.ts';
import type { SlackPorts } from './port.ts';
import { shortcutId } from './scopes.ts';
import type { SlackWeb } from './web.ts';
import { typedWords } from './words.ts';

export interface HandlerParts {
  web: SlackWeb;
  people: SlackPeople;
  ports: SlackPorts;
  store: Promise<Pick<Store, 'presses'>>;
  turns: Turns;
  speakers: Speakers;
  trustProfileEmail: boolean;
  welcome: (speaker: Speaker) => View;
  /** the home tab, from top to bottom; absent: the welcome */
  home?: HomeOf | undefined;
  /** where people are spoken to alone, for what the desk tells them later */
  persons?: Pick<Persons, 'keep'> | undefined;
  /** said where others read: what is found about a person is told to that person alone */
  personalOnly: () => View;
  /** the same where it has been told in the personal chat already */
  answeredInPrivate: () => View;
  tooLong: (limit: number) => View;
  aboutCases?: AboutCases | undefined;
  log: Log;
}
/** A home tab takes as many blocks as this. */
const mostHomeBlocks = 100;
/** Marks the places of this channel in the store. */
export const slackChannel = 'slack';

/** One thing that somebody did somewhere. */
interface Did {
  user: string;
  /** unique in its conversation */
  delivery: string;
  input: Input;
  /** where it was done; absent: at a place where nothing can be said (the home tab) */
  at?: { channel: string; thread?: string | undefined };
}

const keyOf = (team: string, channel: string) => `${slackChannel} ${team} ${channel}`;
const homeKey = (team: string, user: string) => `${slackChannel} ${team} home ${user}`;
/** A press that says nothing readable is still a press: the dialog explains an id it does not know. */
const unreadable: Input = { kind: 'action', id: '', data: {} };

/** Slack's events in, turns out. Nothing here knows what a complaint is. */
export function listen(app: App, parts: HandlerParts): void {
  const { web, people, ports, turns, log, aboutCases } = parts;
  const read = <T>(schema: z.ZodType<T>, payload: unknown): T | undefined => {
    const parsed = schema.safeParse(payload);
    if (!parsed.success) log.info('slack-not-for-us', { at: parsed.error.issues[0]?.path.join('.') });
    return parsed.data;
  };
  const speakerOf = async (user: string): Promise<Speaker> => {
    const { identity, foreign, email, locale } = await people.of(user);
    const proof = parts.trustProfileEmail ? email : undefined;
    return parts.speakers.chat({ identity, foreign, locale, ...(proof ? { proof } : {}) });
  };

  const isPrivate = (team: string, channel: string, input: Input): boolean => {
    const where = { audience: ofTwo(channel) ? 'one' : 'many', conversation: keyOf(team, channel) } as const;
    return toldInPrivate(where, input, aboutCases);
  };

  /** The personal chat; undefined where Slack allows none with this person. */
  const chatWith = (user: string): Promise<string | undefined> =>
    people.chatWith(user).catch((cause: unknown) => {
      if (cause instanceof SendFailed && cause.code === 'timed-out') throw cause;
      log.warn('slack-no-chat', { cause });
      return undefined;
    });

  /** The turn, in the chat where its answer belongs. */
  async function turn({ user, delivery, input, at }: Did): Promise<Handled | 'nowhere' | 'too-long'> {
    const { team } = await people.self();
    const speaker = await speakerOf(user);
    log.info('turn', {
      channel: slackChannel,
      role: speaker.foreign ? 'foreign' : speaker.role,
      ...(input.kind === 'text' ? { said: said(input.text) } : {}),
      ...(input.kind === 'action' ? { action: input.id } : {}),
    });
    const moved = at === undefined || isPrivate(team, at.channel, input);
    const channel = moved ? await chatWith(user) : at.channel;
    if (channel === undefined) return 'nowhere';
    const conversation = keyOf(team, channel);
    const here: SlackPlace = { team, channel, ...(moved || !at?.thread ? {} : { thread: at.thread }) };
    if (ofTwo(channel)) await parts.persons?.keep(speaker, conversation);
    const port = ports.at(conversation, here, speaker, user);
    if (input.kind === 'text' && input.text.length > longestText) {
      await port.post(parts.tooLong(longestText));
      return 'too-long';
    }
    // what is said much later belongs at the end, not into a thread of long ago
    const reference: SlackPlace = { team, channel };
    const place = { channel: slackChannel, reference };
    return turns.handle({ conversation, activity: delivery, speaker, input, place, now: port, later: port });
  }

  /** What was done where others read is answered in private, and said so to that person alone. */
  async function pointed(did: Did, outcome: Awaited<ReturnType<typeof turn>>): Promise<void> {
    const { team } = await people.self();
    if (!did.at || ofTwo(did.at.channel) || outcome === 'duplicate') return;
    if (!isPrivate(team, did.at.channel, did.input)) return;
    const speaker = await speakerOf(did.user);
    const view = outcome === 'nowhere' ? parts.personalOnly() : parts.answeredInPrivate();
    const here = ports.at(keyOf(team, did.at.channel), { team, ...did.at }, speaker, did.user);
    await here.aside?.(view).catch((cause: unknown) => {
      log.warn('send-failed', { view: view.name, cause });
    });
  }

  /** Staff who point at what somebody wrote mean that person, where it is known who they are. */
  async function diagnosed(user: string, author: string | undefined, bot: string): Promise<string> {
    if (author === undefined || author === user || author === bot) return '';
    const { role } = await speakerOf(user);
    const { id, foreign } = role === 'user' ? { id: '', foreign: true } : await speakerOf(author);
    return foreign || chatIdentity.test(id) ? '' : `diagnose ${id} `;
  }

  async function spoken(message: SaidEvent, called: boolean): Promise<void> {
    const { channel, user, text, ts, thread_ts, files = [] } = message;
    const self = await people.self();
    const words = typedWords(text, self.user, self.team);
    if (words === '' && !called && files.length === 0) return;
    const at = { channel, ...(thread_ts ? { thread: thread_ts } : {}) };
    // who calls the bot and says nothing wants to know what it is; message and app_mention are one by channel and time
    const input: Input =
      files.length > 0
        ? { kind: 'text', text: words, files: files.length }
        : { kind: 'text', text: words === '' ? 'help' : words };
    const did = { user, delivery: `${channel} ${ts}`, input, at };
    await pointed(did, await turn(did));
  }

  app.event('message', async ({ event }) => {
    const message = read(saidEvent, event);
    if (!message) return;
    if (message.channel_type === 'im' || ofTwo(message.channel)) return spoken(message, false);
    const { user } = await people.self();
    if (message.text.includes(`<@${user}>`)) return spoken(message, true);
  });
  app.event('app_mention', async ({ event }) => {
    const message = read(saidEvent, event);
    if (message) await spoken(message, true);
  });

  app.command(/./, async ({ command, ack }) => {
    const asked = read(slashCommand, command);
    if (!asked) return ack();
    const { user_id: user, channel_id: channel, trigger_id } = asked;
    const self = await people.self();
    const text = typedWords(asked.text, self.user, self.team) || 'help';
    // the answer's own text is the only thing that can be said in a channel the bot is not in
    const { locale } = await speakerOf(user);
    const here = ofTwo(channel) && channel === (await chatWith(user));
    const { main } = await ports.drawn(keyOf(self.team, channel), parts.answeredInPrivate(), locale);
    await (here ? ack() : ack({ response_type: 'ephemeral', text: main.text, blocks: main.blocks as never }));
    await turn({ user, delivery: trigger_id, input: { kind: 'text', text } });
  });

  app.shortcut({ callback_id: shortcutId, type: 'message_action' }, async ({ shortcut: body, ack }) => {
    await ack();
    const asked = read(shortcut, body);
    if (!asked) return;
    const self = await people.self();
    const words = typedWords(asked.message.text, self.user, self.team);
    const text = `${await diagnosed(asked.user.id, asked.message.user, self.user)}${words}`.trim() || 'help';
    const at = { channel: asked.channel.id };
    const did = { user: asked.user.id, delivery: asked.trigger_id, input: { kind: 'text', text } as const };
    const outcome = await turn(did);
    await pointed({ ...did, at }, outcome);
  });

  app.action(/./, async ({ body, ack }) => {
    await ack();
    const press = read(pressBody, body);
    const [{ value, action_ts } = {}] = press?.actions ?? [];
    // a button that opens an address comes back too, and means nothing
    if (!press || value === undefined) return;
    const { team } = await people.self();
    const { user, channel, message } = press;
    const conversation = channel ? keyOf(team, channel.id) : homeKey(team, user.id);
    const { presses } = await parts.store;
    const meant = await presses.read(conversation, value);
    const input: Input = meant ? { kind: 'action', id: meant.action, data: { ...meant.data } } : unreadable;
    const on = message?.ts ?? press.container?.message_ts ?? press.view?.id ?? '';
    const thread = message?.thread_ts;
    const at = channel && { channel: channel.id, ...(thread ? { thread } : {}) };
    const did: Did = { user: user.id, delivery: `press ${on} ${action_ts}`, input, ...(at ? { at } : {}) };
    await pointed(did, await turn(did));
    if (!at) await publish(user.id, await chatWith(user.id));
  });

  app.event('app_home_opened', async ({ event }) => {
    const opened = read(homeEvent, event);
    if (!opened || opened.tab === 'messages') return;
    await publish(opened.user, opened.channel);
  });

  /** @param chat channel of the personal chat, where it is known */
  async function publish(user: string, chat: string | undefined): Promise<void> {
    const { team } = await people.self();
    const speaker = await speakerOf(user);
    const own = chat === undefined ? undefined : keyOf(team, chat);
    const views = parts.home ? await parts.home(speaker, own) : [parts.welcome(speaker)];
    const blocks: SlackBlock[] = [];
    for (const view of views) {
      const { main } = await ports.drawn(homeKey(team, user), view, speaker.locale);
      blocks.push(...main.blocks);
    }
    const view = { type: 'home', blocks: blocks.slice(0, mostHomeBlocks) };
    await web.call('views.publish', { user_id: user, view });
  }
}
