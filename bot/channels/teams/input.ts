import { z } from 'zod';
import type { Input } from '../../../dialogs/dialog.ts';
import type { InboundActivity } from './activity.ts';

const pressed = z.record(
  z.string().max(60),
  z.union([z.string().max(2000), z.number(), z.boolean()]).transform(String),
);
const actionId = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);
const execute = z.object({
  action: z.object({
    verb: z.string().max(60).optional(),
    data: pressed.optional().catch(undefined),
  }),
});

/** A press that says nothing readable is still a press: the dialog explains an id it does not know. */
const unreadable: Input = { kind: 'action', id: '', data: {} };

/** What a message activity says: a press on a card (Action.Submit), words, or that a file came. Undefined: nothing to answer. */
export function messageInput(activity: InboundActivity): Input | undefined {
  if (activity.value !== undefined && activity.value !== null)
    return press(pressed.safeParse(activity.value));
  const text = plain(activity.text ?? '', activity.recipient.name);
  const files = (activity.attachments ?? []).filter(({ contentType }) => contentType !== 'text/html').length;
  if (text === '' && files === 0) return undefined;
  return { kind: 'text', text, ...(files > 0 ? { files } : {}) };
}

/** What an adaptiveCard/action invoke says (Action.Execute). */
export function invokeInput(activity: InboundActivity): Input {
  const parsed = execute.safeParse(activity.value);
  if (!parsed.success) return unreadable;
  const { verb, data = {} } = parsed.data.action;
  return press({ success: true, data: { ...data, action: data.action ?? verb ?? '' } });
}

function press(parsed: { success: boolean; data?: Record<string, string> }): Input {
  const { action, ...data } = parsed.data ?? {};
  return parsed.success && actionId.safeParse(action).success
    ? { kind: 'action', id: action as string, data }
    : unreadable;
}

/** Without the mention of the bot and without characters that show nothing. */
function plain(text: string, botName: string | undefined): string {
  return text
    .replace(/<at[^>]*>([^<]{0,200})<\/at>/gi, (_, name: string) =>
      name.trim() === botName?.trim() ? ' ' : name,
    )
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();
}
