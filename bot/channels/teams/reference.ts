import { z } from 'zod';
import { hostAllowed } from './hosts.ts';

const account = z.looseObject({ id: z.string().min(1).max(500) });
const shape = z.looseObject({
  channelId: z.string().min(1).max(60),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(500),
  conversation: account,
  bot: account,
  user: account.optional(),
});
/** How the Bot Framework finds a conversation again. */
export type Reference = z.infer<typeof shape>;

/**
 * Reads a reference that was kept. Where replies may go is looked at again: settings may have changed since.
 * @returns undefined where it is none any more
 */
export function keptReference(
  kept: unknown,
  limits: { development: boolean; serviceHosts: readonly string[] },
): Reference | undefined {
  const parsed = shape.safeParse(kept);
  if (!parsed.success) return undefined;
  return hostAllowed(parsed.data.serviceUrl, limits.serviceHosts, limits.development)
    ? parsed.data
    : undefined;
}
