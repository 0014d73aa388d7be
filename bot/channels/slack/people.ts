import { z } from 'zod';
import { SendFailed } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { SlackWeb } from './web.ts';

/** The workspace the bot is installed in, and who it is there. */
export interface SlackSelf {
  team: string;
  user: string;
  bot: string | undefined;
}
export interface SlackPerson {
  /** slack:TEAM:USER */
  identity: string;
  /** of another workspace, a guest, an app, or nobody can say: nothing is searched for them */
  foreign: boolean;
  /** e-mail of the profile; proof only where the workspace does not let people edit it */
  email: string | undefined;
  locale: string;
}
export interface SlackPeople {
  /** @throws SendFailed where Slack does not say who the bot is */
  self(): Promise<SlackSelf>;
  /** @throws SendFailed timed-out */
  of(user: string): Promise<SlackPerson>;
  /** the channel of the personal chat with this person; @throws SendFailed where there can be none */
  chatWith(user: string): Promise<string>;
}

const id = z.string().regex(/^[A-Z0-9]{2,30}$/);
const self = z.object({ team_id: id, user_id: id, bot_id: id.optional() });
const flag = z.boolean().catch(false);
const info = z.object({
  user: z.object({
    team_id: id.optional(),
    deleted: flag,
    is_bot: flag,
    is_stranger: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_email_confirmed: z.boolean().catch(true),
    locale: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
      .optional()
      .catch(undefined),
    profile: z
      .object({ email: z.string().max(320).optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
});
/**
 * Who somebody is must be known before Slack is answered, milliseconds: what fails until then Slack sends again, and
 * what fails later is lost.
 */
const lookMs = 1500;
const opened = z.object({ channel: z.object({ id }) });

/** @param keepMs how long an answer about a person counts: the first sign of a check must not wait for it */
export function createPeople(web: SlackWeb, log: Log, keepMs = 600_000, most = 5000): SlackPeople {
  let me: Promise<SlackSelf> | undefined;
  const known = new Map<string, { at: number; person: SlackPerson }>();
  const chats = new Map<string, string>();
  const keep = <T>(map: Map<string, T>, key: string, value: T) => {
    map.delete(key);
    map.set(key, value);
    if (map.size > most) map.delete(map.keys().next().value as string);
  };

  async function asked(user: string, team: string): Promise<SlackPerson> {
    const { user: found } = info.parse(
      await web.call('users.info', { user, include_locale: true }, { within: lookMs }),
    );
    return {
      identity: `slack:${found.team_id ?? team}:${user}`,
      foreign:
        found.team_id !== team ||
        found.deleted ||
        found.is_bot ||
        found.is_stranger ||
        found.is_restricted ||
        found.is_ultra_restricted,
      email: found.is_email_confirmed ? found.profile?.email : undefined,
      locale: found.locale ?? 'en',
    };
  }

  async function whoIs(): Promise<SlackSelf> {
    const {
      team_id: team,
      user_id: user,
      bot_id: bot,
    } = self.parse(await web.call('auth.test', {}, { within: lookMs }));
    return { team, user, bot };
  }

  return {
    self() {
      me ??= whoIs().catch((cause) => {
        me = undefined;
        throw cause;
      });
      return me;
    },
    async of(user) {
      const kept = known.get(user);
      if (kept && Date.now() - kept.at < keepMs) return kept.person;
      const { team } = await this.self();
      try {
        const person = await asked(user, team);
        keep(known, user, { at: Date.now(), person });
        return person;
      } catch (cause) {
        // Slack is in trouble: nobody becomes a stranger by that
        if (cause instanceof SendFailed && cause.code === 'timed-out') throw cause;
        log.warn('slack-person-unknown', { cause });
        return { identity: `slack:${team}:${user}`, foreign: true, email: undefined, locale: 'en' };
      }
    },
    async chatWith(user) {
      const before = chats.get(user);
      if (before) return before;
      const { channel } = opened.parse(
        await web.call('conversations.open', { users: user }, { within: lookMs }),
      );
      keep(chats, user, channel.id);
      return channel.id;
    },
  };
}
