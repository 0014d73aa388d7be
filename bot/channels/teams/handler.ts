import { ActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { View } from '../../../cards/view.ts';
import type { Input, Speaker } from '../../../dialogs/dialog.ts';
import type { Store } from '../../../store/index.ts';
import { channelOf } from '../../desk-places.ts';
import { type Log, said } from '../../log.ts';
import { type AboutCases, longestText, toldInPrivate } from '../../manners.ts';
import type { Persons } from '../../persons.ts';
import type { Speakers } from '../../speakers.ts';
import type { Turns } from '../../turn.ts';
import type { ChannelPort } from '../../turn-outbox.ts';
import type { Drawing } from '../slack/drawing.ts';
import type { InboundActivity } from './activity.ts';
import { invokeInput, messageInput } from './input.ts';
import type { createPorts, Draw, DrawHere, Drawn } from './port.ts';
import type { Roster } from './roster.ts';
import { isChatOfTwo, isSlack, slackIdentity, slackPress } from './slack-bridge.ts';

export interface HandlerParts {
  ports: ReturnType<typeof createPorts>;
  turns: Turns;
  roster: Roster;
  speakers: Speakers;
  draw: Draw;
  /** for a workspace of Slack that Azure Bot Service carries */
  drawing: Drawing;
  store: Promise<Pick<Store, 'presses'>>;
  /** said to people who meet the bot for the first time */
  welcome: (speaker: Speaker) => View;
  /** said in group chats and channels: what is found about a person is told to that person alone */
  personalOnly: () => View;
  /** said there when it has been told in the personal chat */
  answeredInPrivate: () => View;
  /** what may be asked and answered where others read; absent: nothing */
  aboutCases?: AboutCases | undefined;
  /** where people are spoken to alone */
  persons: Persons;
  /** said of a message with more characters than are taken */
  tooLong: (limit: number) => View;
  log: Log;
}

/** Marks the places of this channel in the store. */
export const teamsChannel = 'teams';

/** Activities in, turns out. Nothing here knows what a complaint is. */
export class DoctorHandler extends ActivityHandler {
  readonly #parts: HandlerParts;

  constructor(parts: HandlerParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      const { activity } = context;
      const pressed = isSlack(activity)
        ? await slackPress(inbound(context), keyOf(activity), parts.store)
        : undefined;
      const input = pressed ?? messageInput(inbound(context));
      if (input) await this.#turn(context, input);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id !== recipient.id) && isPersonal(context)) {
        const speaker = await this.#speaker(context);
        await this.#aside(context, speaker, parts.welcome(speaker));
      }
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== 'adaptiveCard/action') return { status: 501 };
    const shown: { drawn: Drawn; id?: string }[] = [];
    await this.#turn(context, invokeInput(inbound(context)), (drawn, id) => shown.push({ drawn, id }));
    const last = shown.at(-1);
    const inPlace = last?.id !== undefined && last.id === context.activity.replyToId;
    // a card that is being worked on will be updated soon: an answer with today's picture could come after that
    const body =
      inPlace && !last.drawn.passing
        ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: last.drawn.card }
        : {
            statusCode: 200,
            type: 'application/vnd.microsoft.activity.message',
            value: last?.drawn.title ?? '',
          };
    return { status: 200, body };
  }

  async #turn(
    context: TurnContext,
    input: Input,
    shown?: (drawn: Drawn, id?: string) => void,
  ): Promise<void> {
    const { turns, log } = this.#parts;
    const { activity } = context;
    const speaker = await this.#speaker(context);
    const { reference, ...ports } = this.#ports(context, speaker, shown);
    log.info('turn', {
      channel: activity.channelId,
      role: speaker.foreign ? 'foreign' : speaker.role,
      ...(input.kind === 'text' ? { said: said(input.text) } : {}),
      ...(input.kind === 'action' ? { action: input.id } : {}),
    });
    const conversation = keyOf(activity);
    const audience = isPersonal(context) ? 'one' : 'many';
    if (toldInPrivate({ audience, conversation }, input, this.#parts.aboutCases))
      return this.#inPrivate(context, speaker, input);
    if (input.kind === 'text' && input.text.length > longestText)
      return this.#aside(context, speaker, this.#parts.tooLong(longestText));
    const place = { channel: teamsChannel, reference };
    const turn = { conversation, activity: activity.id as string, speaker, input, place };
    if (audience === 'one') {
      await this.#parts.persons.keep(speaker, conversation);
      await turns.handle({ ...turn, ...ports });
      return;
    }
    // what is for the speaker alone goes to their own chat, where they have one with the bot
    const own = await this.#parts.persons.aside(speaker);
    const { personalOnly } = this.#parts;
    const aside = (port: ChannelPort) => ({
      aside:
        own ?? (async (view: View, only = false) => void (await port.post(only ? personalOnly() : view))),
    });
    const channel = { ...reference.conversation, id: channelOf(reference.conversation.id) };
    const channelPlace = { channel: teamsChannel, reference: { ...reference, conversation: channel } };
    await turns.handle({
      ...turn,
      channelPlace,
      now: { ...ports.now, ...aside(ports.now) },
      later: { ...ports.later, ...aside(ports.later) },
    });
  }

  /** What is asked where others read is answered in the person's own chat, where there is one; else they are pointed there. */
  async #inPrivate(context: TurnContext, speaker: Speaker, input: Input): Promise<void> {
    const { turns, persons, personalOnly, answeredInPrivate } = this.#parts;
    const own = speaker.foreign ? undefined : await persons.chat(speaker);
    if (!own) return this.#aside(context, speaker, personalOnly());
    const { conversation, place, port } = own;
    const activity = context.activity.id as string;
    const turn = { conversation, activity, speaker, input, place, now: port, later: port };
    if ((await turns.handle(turn)) !== 'duplicate') await this.#aside(context, speaker, answeredInPrivate());
  }

  /** Says something that is no turn of the conversation. */
  async #aside(context: TurnContext, speaker: Speaker, view: View): Promise<void> {
    try {
      await this.#ports(context, speaker).now.post(view);
    } catch (cause) {
      this.#parts.log.warn('send-failed', { view: view.name, cause });
    }
  }

  async #speaker(context: TurnContext): Promise<Speaker> {
    const { from, conversation, locale } = context.activity;
    // the service says nothing about guests and other workspaces: who is not linked is a stranger
    if (isSlack(context.activity)) {
      const identity = slackIdentity(context.activity);
      return this.#parts.speakers.chat({ identity, foreign: 'unless-linked', locale: locale ?? 'en' });
    }
    const member = await this.#parts.roster.sender(context);
    return this.#parts.speakers.of(member, {
      channelUser: from.id,
      tenantOfChat: conversation.tenantId,
      locale,
    });
  }

  #ports(
    context: TurnContext,
    speaker: Speaker,
    shown: (drawn: Drawn, id?: string) => void = () => undefined,
  ) {
    return this.#parts.ports.of(context, drawHere(this.#parts, speaker), shown);
  }
}

const keyOf = ({ channelId, conversation }: TurnContext['activity']) => `${channelId} ${conversation.id}`;

/** Draws as the channel of the conversation shows it. reader: may choose another language meanwhile */
export function drawHere(
  { draw, drawing }: Pick<HandlerParts, 'draw' | 'drawing'>,
  reader: Pick<Speaker, 'locale'>,
): DrawHere {
  return async (view, { activity }) => {
    const { locale } = reader;
    const drawn = draw(view, locale);
    return isSlack(activity) ? { ...drawn, slack: await drawing(keyOf(activity), view, locale) } : drawn;
  };
}

/** Everything that reaches the handler came through parseActivity. */
const inbound = (context: TurnContext) => context.activity as unknown as InboundActivity;

function isPersonal({ activity }: TurnContext): boolean {
  if (isSlack(activity)) return isChatOfTwo(activity);
  const { id, conversationType, isGroup } = activity.conversation;
  if (isGroup === true) return false;
  // ids of Teams' channels and group chats begin so: where the kind is not said, others may read
  return conversationType === undefined ? !id.startsWith('19:') : conversationType === 'personal';
}
