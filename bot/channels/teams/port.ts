import { ActivityTypes, CardFactory, type ConversationReference, TurnContext } from 'botbuilder';
import type { SlackReply } from '../../../cards/render/slack.ts';
import type { View } from '../../../cards/view.ts';
import { channelOf } from '../../desk-places.ts';
import type { ChannelPort } from '../../turn-outbox.ts';
import type { DoctorAdapter } from './adapter.ts';
import type { Reference } from './reference.ts';
import { slackActivity } from './slack-bridge.ts';

/** A view as this channel shows it. */
export interface Drawn {
  /** Adaptive Card */
  card: Record<string, unknown>;
  /** the same in plain words: notifications and screen readers */
  summary: string;
  /** the view's title in plain words */
  title: string;
  /** shows work going on, so that another picture follows by itself */
  passing: boolean;
  /** text messages that go with a card that shows commands */
  beside: readonly string[];
  /** the same for Slack, in place of card and texts */
  slack?: SlackReply;
}
export type Draw = (view: View, locale: string) => Drawn;
/** Draws for the conversation that a context is of. */
export type DrawHere = (view: View, context: TurnContext) => Promise<Drawn>;

/** Runs something with a context that is alive. */
type With = (work: (context: TurnContext) => Promise<void>) => Promise<void>;

type Shown = (drawn: Drawn, id?: string) => void;
export interface Ports {
  now: ChannelPort;
  later: ChannelPort;
  /** JSON, kept so that `later` can be made again */
  reference: Reference;
}

/**
 * The two ways to answer a turn: now, through its context, which dies with the turn; later, through a reference.
 * shown is told of everything that went out through `now`.
 */
export function createPorts(
  adapter: DoctorAdapter,
  appId: string,
): {
  of: (context: TurnContext, draw: DrawHere, shown: Shown) => Ports;
  /** `later` from a reference that was kept */
  again: (reference: Reference, draw: DrawHere) => ChannelPort;
} {
  /** what went beside the last card of a conversation: an updated card does not bring the same again */
  const sentBeside = new Map<string, string>();

  // a text and a card in one activity would be split, and no id would come back to update
  async function sendBeside(context: TurnContext, { beside, slack }: Drawn): Promise<void> {
    const parts = slack ? slack.thread.map(slackActivity) : besideOf(beside);
    const text = JSON.stringify(parts);
    const { id } = context.activity.conversation;
    if (parts.length === 0 || sentBeside.get(id) === text) return;
    for (const part of parts) await context.sendActivity(part);
    sentBeside.set(id, text);
    if (sentBeside.size > 1000) sentBeside.delete(sentBeside.keys().next().value as string);
  }

  const port = (withContext: With, draw: DrawHere, shown?: Shown): ChannelPort => ({
    async post(view) {
      let id: string | undefined;
      await withContext(async (context) => {
        const drawn = await draw(view, context);
        id = (await context.sendActivity(message(drawn)))?.id || undefined;
        await sendBeside(context, drawn);
        shown?.(drawn);
      });
      return id;
    },
    async update(id, view) {
      await withContext(async (context) => {
        const drawn = await draw(view, context);
        await context.updateActivity({ ...message(drawn), id });
        await sendBeside(context, drawn);
        shown?.(drawn, id);
      });
    },
  });

  function again(reference: Reference, draw: DrawHere): ChannelPort {
    const there = port(async (work) => {
      let failed: { cause: unknown } | undefined;
      // what is thrown in there the adapter keeps to itself: the message would be taken for sent
      await adapter.continueConversationAsync(
        appId,
        reference as unknown as ConversationReference,
        async (context) => {
          await work(context).catch((cause: unknown) => {
            failed = { cause };
          });
        },
      );
      if (failed) throw failed.cause;
    }, draw);
    const { id, conversationType } = reference.conversation;
    // only a channel has threads; their conversations name the message they hang on
    if (conversationType !== 'channel') return there;
    const thread = (message: string) => `${channelOf(id)};messageid=${message}`;
    return {
      ...there,
      under: (message) =>
        again({ ...reference, conversation: { ...reference.conversation, id: thread(message) } }, draw),
    };
  }
  return {
    again,
    of(context, draw, shown) {
      const reference = referenceOf(context);
      return { now: port((work) => work(context), draw, shown), later: again(reference, draw), reference };
    },
  };
}

/** Replies belong to the conversation, not under the message that is long past. */
function referenceOf({ activity }: TurnContext): Reference {
  const { activityId: _past, ...reference } = TurnContext.getConversationReference(activity);
  return reference as unknown as Reference;
}

const besideOf = (beside: readonly string[]) =>
  beside.length > 0 ? [{ type: ActivityTypes.Message, text: beside.join('\n\n') }] : [];

function message({ card, summary, slack }: Drawn) {
  if (slack) return slackActivity(slack.main);
  return { type: ActivityTypes.Message, summary, attachments: [CardFactory.adaptiveCard(card)] };
}
