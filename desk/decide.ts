import type { Case } from './case.ts';
import { type CaseCommand, type Decide, type Decision, happens, refuse } from './command.ts';
import { approve, carryOut, decline, expire, propose } from './decide-proposal.ts';
import type { Actor } from './event.ts';

/** How long a resolved case can be opened again: 7 days, in milliseconds. */
export const reopenMs = 7 * 24 * 60 * 60 * 1000;
/** Longest note or reason kept, characters. */
export const noteLimit = 2000;

const staff = ({ role }: Actor) => role === 'agent' || role === 'admin';
const ended = ({ status }: Case) => status === 'resolved' || status === 'withdrawn';
const short = (text: string) => text.trim().slice(0, noteLimit);

type Table = { [K in CaseCommand['kind']]: Decide<Extract<CaseCommand, { kind: K }>> };

const table: Table = {
  claim(one, _command, { id }) {
    if (one.owner === id) return refuse({ code: 'already' });
    return one.owner === null
      ? happens({ kind: 'claimed' })
      : refuse({ code: 'taken', owner: one.owner, since: one.ownedSince ?? one.lastAt });
  },
  'hand-over'(one, command, { id }) {
    const to = command.to ?? id;
    if (one.owner === to) return refuse({ code: 'already' });
    // taking over is anybody's at the desk; giving away is the owner's
    if (to !== id && one.owner !== id) return refuse({ code: 'not-owner', owner: one.owner });
    return happens(one.owner === null ? { kind: 'claimed' } : { kind: 'handed-over', from: one.owner, to });
  },
  release: (one, _command, actor) => byOwner(one, actor, () => happens({ kind: 'released' })),
  wait: (one, command, actor) =>
    byOwner(one, actor, () =>
      happens({
        kind: 'waiting',
        for: command.for,
        ...(command.until === undefined ? {} : { until: command.until }),
      }),
    ),
  resume: (one) => (one.status === 'waiting' ? happens({ kind: 'resumed' }) : refuse({ code: 'already' })),
  note: (_one, { text }) =>
    short(text) === '' ? refuse({ code: 'empty' }) : happens({ kind: 'noted', text: short(text) }),
  follow: (one, _command, { id }) =>
    one.followers.includes(id) ? refuse({ code: 'already' }) : happens({ kind: 'followed' }),
  remind: (one) =>
    one.owner === null && one.status === 'open' ? happens({ kind: 'reminded' }) : refuse({ code: 'already' }),
  resolve: (one, { code, note }, actor) =>
    byOwner(one, actor, () => happens({ kind: 'resolved', code, note: short(note) })),
  recheck: (_one, { recheck }) => happens({ kind: 'rechecked', recheck }),
  attach: (one, { parent }) =>
    one.parent === parent ? refuse({ code: 'already' }) : happens({ kind: 'attached', parent }),
  propose,
  approve,
  decline,
  expire,
  'carry-out': carryOut,
  reopen(one, { reason }, actor, now) {
    const { resolution } = one;
    if (one.status !== 'resolved' || !resolution) return refuse({ code: 'not-ended' });
    if (one.requester !== actor.id && !staff(actor)) return refuse({ code: 'not-requester' });
    if (now - resolution.at > reopenMs) return refuse({ code: 'too-late', since: resolution.at });
    return happens({ kind: 'reopened', reason: short(reason), owner: resolution.owner });
  },
  withdraw: (one, _command, { id }) =>
    one.requester === id ? happens({ kind: 'withdrawn' }) : refuse({ code: 'not-requester' }),
};

/** What the clock and the checks do is nobody's press. */
const systemDoes: ReadonlySet<CaseCommand['kind']> = new Set([
  'remind',
  'expire',
  'recheck',
  'attach',
  'resume',
]);
/** A requester needs no role for these. */
const anybodys: ReadonlySet<CaseCommand['kind']> = new Set(['reopen', 'withdraw']);

/**
 * Whether this may happen to the case as it stands, and what then happens. Pure: two who decide on the same case may
 * both be told yes; the store lets only the first one write.
 * @param now epoch milliseconds
 */
export function decide(one: Case, command: CaseCommand, actor: Actor, now: number): Decision {
  if (actor.role === 'system' ? !systemDoes.has(command.kind) : !staff(actor) && !anybodys.has(command.kind))
    return refuse({ code: 'role' });
  if (ended(one) && command.kind !== 'reopen')
    return refuse({ code: 'ended', status: one.status as 'resolved' | 'withdrawn' });
  return (table[command.kind] as Decide<CaseCommand>)(one, command, actor, now);
}

/** An admin may do for the owner what an owner does: people fall ill. */
function byOwner(one: Case, { id, role }: Actor, then: () => Decision): Decision {
  return one.owner === id || role === 'admin' ? then() : refuse({ code: 'not-owner', owner: one.owner });
}
