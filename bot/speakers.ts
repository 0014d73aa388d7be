import { z } from 'zod';
import type { Speaker } from '../dialogs/dialog.ts';
import type { Role } from '../engine/index.ts';
import type { Store } from '../store/index.ts';
import {
  type IdentityRules,
  identify,
  type Known,
  type Member,
  ownChatIdentity,
  recognise,
} from './identity.ts';
import type { Log } from './log.ts';
import type { Roles } from './roles.ts';

/** Who speaks, with the role and the language of this moment. */
export interface Speakers {
  of(member: Member | undefined, about: Parameters<typeof identify>[2]): Promise<Speaker>;
  /** somebody of a channel that has no UPNs of ours */
  chat(known: Known): Promise<Speaker>;
  /** who spoke when something was kept for later; role and language are of now. undefined: not readable any more */
  again(kept: unknown): Promise<Speaker | undefined>;
}
/** The account that an agent or admin has confirmed for a chat identity, and who that was. */
export type Links = (identity: string) => { sip: string; by: string } | undefined;

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
  links: Links = () => undefined,
): Speakers {
  async function completed(speaker: Speaker): Promise<Speaker> {
    const [role, language] = await Promise.all([
      speaker.foreign ? ('user' as const) : roleOf(speaker),
      opened
        .then(({ preferences }) => preferences.language(speaker.id))
        .catch((cause: unknown) => {
          log.error('preference-unread', { cause });
          return undefined;
        }),
    ]);
    const unread = speaker.foreign ? [] : roles.failing();
    return {
      ...speaker,
      role,
      locale: language ?? speaker.locale,
      ...(unread.length > 0 ? { unread } : {}),
    };
  }

  function roleOf(speaker: Pick<Speaker, 'id' | 'self'>): Promise<Role> {
    const chat = ownChatIdentity(speaker);
    return chat === undefined ? roles.of(speaker.id) : linkedRole(chat);
  }

  /**
   * The role of a chat identity: as the settings name it, or that of the account it is linked to, yet never more than
   * whoever linked it may do themselves: an agent makes nobody an admin.
   * @param seen identities on the way here; two that linked each other prove nothing
   */
  async function linkedRole(chat: string, seen: readonly string[] = []): Promise<Role> {
    const link = seen.includes(chat.toLowerCase()) ? undefined : links(chat);
    const named = await roles.of(chat);
    if (!link) return named;
    const by = ownChatIdentity({ self: [link.by] });
    const most = await (by ? linkedRole(by, [...seen, chat.toLowerCase()]) : roles.of(link.by));
    return higher(named, lower(most, await roles.of(link.sip)));
  }

  return {
    of: (member, about) => completed(identify(member, rules, about)),
    chat: (known) => completed(recognise(known, links(known.identity)?.sip)),
    async again(kept) {
      const parsed = shape.safeParse(kept);
      if (!parsed.success) return undefined;
      const speaker: Speaker = { ...parsed.data, role: 'user' };
      // somebody else may have been linked since
      const identity = ownChatIdentity(speaker);
      return completed(identity ? recognise({ ...speaker, identity }, links(identity)?.sip) : speaker);
    },
  };
}

const ranks: readonly Role[] = ['user', 'agent', 'admin'];
const higher = (a: Role, b: Role): Role => (ranks.indexOf(a) >= ranks.indexOf(b) ? a : b);
const lower = (a: Role, b: Role): Role => (ranks.indexOf(a) >= ranks.indexOf(b) ? b : a);
