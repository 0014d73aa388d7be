import { z } from 'zod';
import type { Speaker } from '../dialogs/dialog.ts';
import type { Store } from '../store/index.ts';
import { type IdentityRules, identify, type Member } from './identity.ts';
import type { Log } from './log.ts';
import type { Roles } from './roles.ts';

/** Who speaks, with the role and the language of this moment. */
export interface Speakers {
  of(member: Member | undefined, about: Parameters<typeof identify>[2]): Promise<Speaker>;
  /** who spoke when something was kept for later; role and language are of now. undefined: not readable any more */
  again(kept: unknown): Promise<Speaker | undefined>;
}

const shape = z.object({
  id: z.string().min(1),
  self: z.array(z.string()),
  locale: z.string().min(2).max(35),
  foreign: z.boolean(),
});

/** How a speaker is kept for later: without the role, which is asked again. */
export const keptSpeaker = ({ id, self, locale, foreign }: Speaker): z.infer<typeof shape> => ({
  id,
  self,
  locale,
  foreign,
});

export function createSpeakers(
  rules: IdentityRules,
  roles: Roles,
  opened: Promise<Pick<Store, 'preferences'>>,
  log: Log,
): Speakers {
  async function completed(speaker: Speaker): Promise<Speaker> {
    const [role, language] = await Promise.all([
      speaker.foreign ? ('user' as const) : roles.of(speaker.id),
      opened
        .then(({ preferences }) => preferences.language(speaker.id))
        .catch((cause: unknown) => {
          log.error('preference-unread', { cause });
          return undefined;
        }),
    ]);
    return { ...speaker, role, locale: language ?? speaker.locale };
  }
  return {
    of: (member, about) => completed(identify(member, rules, about)),
    async again(kept) {
      const parsed = shape.safeParse(kept);
      return parsed.success ? completed({ ...parsed.data, role: 'user' }) : undefined;
    },
  };
}
