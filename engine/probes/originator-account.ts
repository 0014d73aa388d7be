import type { LinkedAccount } from '../facts/directory.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { type Found, look, searchForests, unknown, withoutDirectory } from './search-forests.ts';

/** The account whose SID, or old SID, is msRTCSIP-OriginatorSid of the Lync object. */
export const originatorAccount: Probe = {
  name: 'originator-account',
  after: ['lync-person'],
  run: (context) =>
    look('originator-account', context, async () => {
      const person = context.known('lync-person');
      if (!person) return unknown('prerequisite-unknown', 'lync-person');
      const sid = person.lync?.originatorSid;
      return sid === undefined ? unknown('not-found', 'no-originator-sid') : accountOf(context, sid);
    }),
};

/**
 * Looks for a SID in every forest, as objectSid and as an old SID. "Nowhere" proves nothing while `unread` names a forest.
 * S-1-5-10 (SELF) is no account: it marks a shared or resource mailbox.
 */
export async function accountOf(context: ProbeContext, sid: string): Promise<Found<LinkedAccount>> {
  if (sid === 'S-1-5-10') return unknown('not-found', 'self');
  const { answers, unread } = await searchForests(context, context.world.directories, [
    { attribute: 'sid', value: sid },
    { attribute: 'sid-history', value: sid },
  ]);
  const missing = [...unread, ...withoutDirectory(context)];
  if (answers.length === 0) return { reason: missing[0]?.reason ?? { code: 'not-configured' } };
  const people = answers.flatMap(({ people }) => people);
  const current = people.filter((person) => person.sid === sid);
  const former = people.filter((person) => person.sid !== sid && person.sidHistory.includes(sid));
  const found = current.length > 0 ? current : former;
  if (found.length > 1) {
    const candidates = found.slice(0, 10).map(({ dn, forest }) => ({ dn, forest }));
    return unknown('ambiguous', `${found.length}`, candidates);
  }
  return {
    value: {
      sid,
      found: current.length > 0 ? 'object-sid' : former.length > 0 ? 'sid-history' : 'nowhere',
      account: found[0],
      searched: answers.map(({ forest }) => forest),
      unread: missing.map(({ forest }) => forest),
    },
  };
}
