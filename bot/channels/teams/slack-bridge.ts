import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { SlackMessage } from '../../../cards/render/slack.ts';
import type { Input } from '../../../dialogs/dialog.ts';
import type { Store } from '../../../store/index.ts';
import type { InboundActivity } from './activity.ts';

/** A workspace of Slack that Azure Bot Service carries: the activities are its, the messages are Slack's. */
export const isSlack = ({ channelId }: { channelId: string }): boolean => channelId === 'slack';

/** The ids are Slack's with colons between: USER:TEAM for people, BOT:TEAM:CHANNEL for conversations. */
export function slackIdentity({ from }: TurnContext['activity']): string {
  const [, user, team] = /^([A-Z0-9]{2,30}):([A-Z0-9]{2,30})$/.exec(from.id) ?? [];
  return user ? `slack:${team}:${user}` : from.id;
}
export const isChatOfTwo = ({ conversation }: TurnContext['activity']): boolean =>
  /:D[A-Z0-9]+$/.test(conversation.id);

/** Slack's own payload of a press comes along, as an object or as its text. */
const payload = z.object({ actions: z.array(z.object({ value: z.string().max(2000) })).min(1) });
const brought = z.object({
  Payload: z.preprocess((value) => (typeof value === 'string' ? parsed(value) : value), payload),
});
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a press means; undefined: it is none. */
export async function slackPress(
  { channelData }: Pick<InboundActivity, 'channelData'>,
  conversation: string,
  opened: Promise<Pick<Store, 'presses'>>,
): Promise<Input | undefined> {
  const press = brought.safeParse(channelData);
  if (!press.success) return undefined;
  const { presses } = await opened;
  const meant = await presses.read(conversation, press.data.Payload.actions[0]?.value ?? '');
  return { kind: 'action', id: meant?.action ?? '', data: { ...meant?.data } };
}

/** A message as the service hands it on to Slack untouched. */
export const slackActivity = ({ text, blocks }: SlackMessage) => ({
  type: 'message',
  channelData: { text, blocks },
});
