import { z } from 'zod';

/** What is kept of what Slack sends; it is signed, but what people wrote is in it. Everything else is dropped. */
const id = z.string().regex(/^[A-Z0-9]{2,30}$/);
const stamp = z.string().regex(/^\d{1,12}\.\d{1,9}$/);

/** message and app_mention; a message with a subtype is no new one, but for those that are a message with more to it */
export const saidEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.enum(['file_share', 'thread_broadcast', 'me_message']).optional(),
  channel: id,
  channel_type: z.string().max(20).optional(),
  user: id,
  bot_id: z.undefined().optional(),
  text: z.string().default(''),
  files: z.array(z.unknown()).max(100).optional().catch(undefined),
  ts: stamp,
  thread_ts: stamp.optional(),
});
export type SaidEvent = z.infer<typeof saidEvent>;

export const homeEvent = z.object({
  user: id,
  tab: z.string().max(20).optional(),
  /** the personal chat */
  channel: id.optional(),
});

export const slashCommand = z.object({
  user_id: id,
  channel_id: id,
  text: z.string().default(''),
  trigger_id: z.string().min(1).max(200),
});

export const shortcut = z.object({
  user: z.object({ id }),
  channel: z.object({ id }),
  /** user: who wrote it; absent where an app did */
  message: z.object({ ts: stamp, user: id.optional().catch(undefined), text: z.string().default('') }),
  trigger_id: z.string().min(1).max(200),
});

/** A press on a message, or on the home tab, where there is no channel. */
export const pressBody = z.object({
  user: z.object({ id }),
  channel: z.object({ id }).optional(),
  message: z.object({ ts: stamp, thread_ts: stamp.optional() }).optional(),
  container: z.object({ message_ts: stamp.optional() }).optional(),
  view: z.object({ id: z.string().max(60) }).optional(),
  actions: z
    .array(
      z.object({
        value: z.string().max(2000).optional(),
        action_ts: z.string().max(40).default(''),
        type: z.string().max(40).optional(),
      }),
    )
    .min(1),
});
