import { z } from 'zod';
import { hostAllowed } from './hosts.ts';

const clean = /^[^\u0000-\u001f\u007f]+$/;
/** Ids become parts of addresses and headers; real ones are printable ASCII. */
const id = z
  .string()
  .max(500)
  .regex(/^[\x21-\x7e]+$/);
const name = z.string().max(500).optional().catch(undefined);

const account = z.object({ id, name, aadObjectId: name, role: name });
const conversation = z.object({
  id,
  conversationType: name,
  tenantId: z.string().max(100).regex(clean).optional().catch(undefined),
  isGroup: z.boolean().optional().catch(undefined),
});
const activity = z.object({
  type: z.string().min(1).max(60).regex(clean),
  id,
  channelId: z.string().min(1).max(60).regex(clean),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(500),
  conversation,
  from: account,
  recipient: account,
  text: z.string().optional(),
  name,
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
    .optional()
    .catch(undefined),
  replyToId: id.optional().catch(undefined),
  /** forged as easily as text: read again with a schema of its own where it is used */
  value: z.unknown().optional(),
  /** the same; of Slack alone */
  channelData: z.unknown().optional(),
  /** what came along; a message has itself as text/html beside its text */
  attachments: z
    .array(z.object({ contentType: name }))
    .max(100)
    .optional()
    .catch(undefined),
  membersAdded: z.array(account).max(100).optional().catch(undefined),
});
/** What is kept of an inbound activity; everything else that was sent is dropped. */
export type InboundActivity = z.infer<typeof activity>;

export type Parsed =
  | { ok: true; activity: InboundActivity }
  | { ok: false; why: 'shape' | 'channel' | 'service-host' };

/**
 * Reads an activity before any of it reaches the SDK, which checks little and throws on the rest.
 * @param body parsed JSON, anything
 */
export function parseActivity(
  body: unknown,
  { development, serviceHosts }: { development: boolean; serviceHosts: readonly string[] },
): Parsed {
  const parsed = activity.safeParse(body);
  if (!parsed.success) return { ok: false, why: 'shape' };
  const { channelId, serviceUrl } = parsed.data;
  // no other channel has a roster that proves who somebody is; people of Slack are linked by an agent
  if (channelId !== 'msteams' && channelId !== 'slack' && !(development && channelId === 'emulator'))
    return { ok: false, why: 'channel' };
  if (!hostAllowed(serviceUrl, serviceHosts, development)) return { ok: false, why: 'service-host' };
  return { ok: true, activity: parsed.data };
}
