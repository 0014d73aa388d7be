import { ActivityTypes, CardFactory, type ConversationReference, TurnContext } from 'botbuilder';
import type { View } from '../../../cards/view.ts';
import type { ChannelPort } from '../../turn-outbox.ts';
import type { DoctorAdapter } from './adapter.ts';

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
}
export type Draw = (view: View, locale: string) => Drawn;

/** Runs something with a context that is alive. */
type With = (work: (context: TurnContext) => Promise<void>) => Promise<void>;

function port(withContext: With, draw: (view: View) => Drawn, shown?: (drawn: Drawn, id?: string) => void) {
  const message = ({ card, summary }: Drawn) => ({
    type: ActivityTypes.Message,
    summary,
    attachments: [CardFactory.adaptiveCard(card)],
  });
  const beside = async (context: TurnContext, { beside }: Drawn) => {
    // a text and a card in one activity would be split, and no id would come back to update
    for (const text of beside) await context.sendActivity({ type: ActivityTypes.Message, text });
  };
  return {
    async post(view) {
      const drawn = draw(view);
      let id: string | undefined;
      await withContext(async (context) => {
        id = (await context.sendActivity(message(drawn)))?.id || undefined;
        await beside(context, drawn);
      });
      shown?.(drawn);
      return id;
    },
    async update(id, view) {
      const drawn = draw(view);
      await withContext(async (context) => {
        await context.updateActivity({ ...message(drawn), id });
        await beside(context, drawn);
      });
      shown?.(drawn, id);
    },
  } satisfies ChannelPort;
}

/**
 * The two ways to answer a turn: now, through its context, which dies with the turn; later, through a stored reference.
 * @param shown told of everything that went out through `now`
 */
export function portsFor(
  adapter: DoctorAdapter,
  appId: string,
  context: TurnContext,
  draw: (view: View) => Drawn,
  shown: (drawn: Drawn, id?: string) => void,
): { now: ChannelPort; later: ChannelPort } {
  const reference = TurnContext.getConversationReference(context.activity) as ConversationReference;
  // replies belong to the conversation, not under the message that is long past
  reference.activityId = undefined;
  return {
    now: port((work) => work(context), draw, shown),
    later: port((work) => adapter.continueConversationAsync(appId, reference, work), draw),
  };
}
