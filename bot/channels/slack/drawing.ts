import { createHash } from 'node:crypto';
import { renderSlack, type SlackReply } from '../../../cards/render/slack.ts';
import type { Action, View } from '../../../cards/view.ts';
import type { Press, Store } from '../../../store/index.ts';

/** A view as Slack shows it; press gives the id that a button carries. */
export type DrawSlack = (view: View, locale: string, press: (action: Action) => string) => SlackReply;
export const drawSlack: DrawSlack = (view, locale, press) => renderSlack(view, { locale, press });

/** Draws a view whose buttons can be pressed in this conversation: what they mean is in the store before it is shown. */
export type Drawing = (conversation: string, view: View, locale: string) => Promise<SlackReply>;

/** The same button of the same conversation has the same id, so that a card drawn again adds nothing to the store. */
export function pressId(conversation: string, { id, data = {} }: Action): string {
  const meaning = JSON.stringify([conversation, id, Object.entries(data).sort()]);
  return createHash('sha256').update(meaning).digest('base64url').slice(0, 27);
}

export function createDrawing(opened: Promise<Pick<Store, 'presses'>>, draw: DrawSlack = drawSlack): Drawing {
  return async (conversation, view, locale) => {
    const presses = new Map<string, Press>();
    const reply = draw(view, locale, (action) => {
      const id = pressId(conversation, action);
      presses.set(id, { id, action: action.id, data: action.data ?? {} });
      return id;
    });
    const { presses: kept } = await opened;
    await kept.keep(conversation, [...presses.values()], Date.now());
    return reply;
  };
}
