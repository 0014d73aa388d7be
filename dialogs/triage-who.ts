import { type Refusal, refusedView } from '../cards/index.ts';
import type { Diagnosis } from '../engine/index.ts';
import type { Speaker, Step } from './dialog.ts';
import { say, type TriageState } from './triage-state.ts';

const plain = (who: string): string => who.trim().toLowerCase().replace(/^sip:/, '');

/** Whether the speaker means themselves: "me", or an address of their own. */
export function isSelf(who: string, speaker: Speaker): boolean {
  return who === 'me' || [speaker.id, ...speaker.self].some((own) => own.toLowerCase() === plain(who));
}

/** What the directory is asked by. */
export const searched = (who: string, speaker: Speaker): string =>
  who === 'me' ? (speaker.self[0] ?? '') : who;

/** Whether a name in free words may be the speaker's own: it is part of an own address. */
export function soundsLikeSelf(name: string, { id, self }: Speaker): boolean {
  const own = [id, ...self].map((address) => address.split('@')[0]!.toLowerCase().split(/[._-]/));
  const first = plain(name).split(/\s+/)[0] ?? '';
  return own.some((parts) => parts.includes(first));
}

export const mayAskAbout = (who: string, speaker: Speaker): boolean =>
  speaker.role !== 'user' || isSelf(who, speaker);

/** Whether the last answer is about this person. */
export function isAbout({ person }: Diagnosis, who: string): boolean {
  const known = [person.asked, person.sip, person.mail, person.joined?.upn, person.joined?.mail];
  return known.some((one) => one !== undefined && plain(one) === plain(who));
}

/** Says kindly that it is not done, and has it logged. what: the command or press, never words of a person. */
export const refuse = (state: TriageState, what: string, why: Refusal): Step<TriageState> => ({
  ...say(state, { view: refusedView(why) }),
  effects: [{ kind: 'refused', what, why }],
});

/** A button of an older answer, or of none: explained, never silent. */
export const outdated = (state: TriageState): Step<TriageState> =>
  say(state, { view: refusedView('old-button') });

/** The person of an answer, as staff know them. */
export const shownAs = ({ person }: Diagnosis): string => person.displayName ?? person.sip ?? person.asked;
