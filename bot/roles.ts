import type { GroupPort } from '../engine/clients/groups.ts';
import type { Role } from '../engine/index.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Log } from './log.ts';

/** Who is an agent or admin: UPNs by name, and directory groups by DN. Everybody else is a user. */
export interface RoleLists {
  agents: readonly string[];
  admins: readonly string[];
  agentGroups?: readonly string[];
  adminGroups?: readonly string[];
}
export interface Roles {
  /** the role of a proven identity; whatever is not certain is "user" */
  of(upn: string): Promise<Role>;
  /** the forests that did not answer when last asked */
  failing(): string[];
}
export interface RoleParts {
  lists: RoleLists;
  groups?: readonly GroupPort[];
  log: Log;
  clock?: Clock;
  /** how long an answer of the directory counts, milliseconds */
  keepMs?: number;
  /** how long the directory is waited for: the first sign of a check must not wait for it, milliseconds */
  waitMs?: number;
}

/** Most people whose roles are remembered at a time. */
const rolesKept = 5000;

/**
 * Asked again at every turn, so that a removed agent's old buttons do nothing after at most keepMs. Equal questions at
 * one time are one question. A failed one is not kept: the next turn asks again.
 */
export function createRoles(parts: RoleParts): Roles {
  const { lists, groups = [], log, clock = systemClock, keepMs = 60_000, waitMs = 2000 } = parts;
  const known = new Map<string, { until: number; answer: ReturnType<typeof asked> }>();
  const failing = new Set<string>();
  const named = (upn: string, list: readonly string[]) =>
    list.some((other) => other.toLowerCase() === upn.toLowerCase());
  const byGroup = [
    ['admin', lists.adminGroups ?? []],
    ['agent', lists.agentGroups ?? []],
  ] as const;
  for (const group of byGroup.flatMap(([, names]) => names))
    if (!groups.some((port) => port.covers(group))) log.warn('role-group-in-no-forest', { group });

  type Answer = boolean | 'failed';
  async function inAny(upn: string, wanted: readonly string[]): Promise<Answer> {
    const answers = groups.map(async (port): Promise<Answer> => {
      const here = wanted.filter((group) => port.covers(group));
      if (here.length === 0) return false;
      try {
        const is = await port.isMember(upn, here, AbortSignal.timeout(waitMs));
        failing.delete(port.forest);
        return is;
      } catch (cause) {
        failing.add(port.forest);
        log.warn('role-lookup-failed', { forest: port.forest, cause });
        return 'failed';
      }
    });
    const all = await Promise.all(answers);
    return all.includes(true) || (all.includes('failed') ? 'failed' : false);
  }

  /** The highest role that is proven; certain: nobody who was asked failed to answer. */
  async function asked(upn: string): Promise<{ role: Role; certain: boolean }> {
    const answers = await Promise.all(byGroup.map(([, wanted]) => inAny(upn, wanted)));
    const role = byGroup.find((_each, at) => answers[at] === true)?.[0] ?? 'user';
    return { role, certain: !answers.includes('failed') };
  }

  return {
    async of(upn) {
      if (named(upn, lists.admins)) return 'admin';
      // whoever is an agent by name may still be an admin by group
      const least = named(upn, lists.agents) ? 'agent' : 'user';
      if (byGroup.every(([, wanted]) => wanted.length === 0)) return least;
      const key = upn.toLowerCase();
      const kept = known.get(key);
      const fresh = kept !== undefined && clock.now() < kept.until;
      const answer = fresh ? kept.answer : asked(key);
      if (!fresh) {
        known.delete(key);
        known.set(key, { until: clock.now() + keepMs, answer });
        if (known.size > rolesKept) known.delete(known.keys().next().value as string);
      }
      const { role, certain } = await answer;
      if (!certain && known.get(key)?.answer === answer) known.delete(key);
      return role === 'user' ? least : role;
    },
    failing: () => [...failing],
  };
}
