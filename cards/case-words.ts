import type { Case } from '../desk/index.ts';
import { timeOf } from './moment.ts';
import { phrase, phraseArgs } from './phrase.ts';
import type { Mark, Phrase } from './view.ts';

/** A time of the desk, epoch milliseconds, as people read it. */
export const whenOf = (at: number): string => timeOf(new Date(at).toISOString());

/** People by the part of their address before the @; the whole where that says nothing. */
export const shortName = (identity: string): string => identity.split('@')[0] || identity;

/** How long something has lasted, for the message to say in the largest unit that fits. Milliseconds. */
export function ageArgs(fromMs: number, toMs: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((toMs - fromMs) / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60), minutes };
}

/** Somebody who works on it is neither good nor bad: no mark. */
export const caseMarks: Record<Exclude<Case['status'], 'claimed'>, Mark> & { claimed?: undefined } = {
  open: 'bad',
  waiting: 'waiting',
  resolved: 'good',
  withdrawn: 'good',
};

/** Where the case stands, in one sentence. now: epoch milliseconds. */
export function statusPhrase(one: Case, now: number): Phrase {
  const owner = one.owner === null ? 'none' : shortName(one.owner);
  switch (one.status) {
    case 'open':
      return phrase('desk.status.open', ageArgs(one.openedAt, now));
    case 'claimed':
      return phrase('desk.status.claimed', { owner, at: whenOf(one.ownedSince ?? one.lastAt) });
    case 'waiting': {
      const { for: what = 'user', until } = one.waiting ?? {};
      return phrase('desk.status.waiting', {
        for: what,
        until: until === undefined ? 'none' : whenOf(until),
        owner,
      });
    }
    case 'resolved': {
      const { by = '', at = one.lastAt, code = '' } = one.resolution ?? {};
      return phrase('desk.status.resolved', { by: shortName(by), at: whenOf(at), code });
    }
    case 'withdrawn':
      return phrase('desk.status.withdrawn');
  }
}

/** The cause in the rule's own words, with what was found then. */
export function causePhrase({ complaint }: Case): Phrase {
  const { primaryCause, causeFacts = {} } = complaint;
  return primaryCause
    ? phrase(`rule.${primaryCause}.failure`, phraseArgs(causeFacts))
    : phrase('desk.cause.none');
}
