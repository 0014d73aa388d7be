import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Member } from '../../identity.ts';
import type { Log } from '../../log.ts';
import { patiently } from './patience.ts';

const text = z.string().max(400).optional().catch(undefined);
const member = z.object({ userPrincipalName: text, email: text, tenantId: text, userRole: text });

export interface Roster {
  /** the sender as the channel knows it, or undefined where the channel does not say */
  sender(context: TurnContext): Promise<Member | undefined>;
}

/**
 * Asks the connector who the sender is. Answers are kept for a while: the first sign of a check must not wait for it.
 * @param keepMs how long an answer counts, milliseconds
 */
export function createRoster(log: Log, keepMs = 600_000, most = 5000): Roster {
  const known = new Map<string, { at: number; member: Member }>();
  return {
    async sender(context) {
      const { conversation, from } = context.activity;
      const key = `${conversation.id} ${from.id}`;
      const kept = known.get(key);
      if (kept && Date.now() - kept.at < keepMs) return kept.member;
      try {
        const found = await patiently(() => TeamsInfo.getMember(context, from.id), {
          deadlineMs: 4000,
          repeats: 2,
          waitMs: 200,
        });
        const parsed = member.parse(found);
        known.delete(key);
        known.set(key, { at: Date.now(), member: parsed });
        if (known.size > most) known.delete(known.keys().next().value as string);
        return parsed;
      } catch (cause) {
        log.warn('roster-failed', { cause });
        return undefined;
      }
    },
  };
}
