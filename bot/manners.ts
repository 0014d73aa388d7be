import type { Input } from '../dialogs/dialog.ts';

/** Longest text taken from a message, characters; a Configuration Information window has some 4,000. Longer ones are told so. */
export const longestText = 60_000;

/** Who reads what is said in a place. */
export type Audience = 'one' | 'many';
/** Whether something that is said or pressed in this conversation is about cases, which stand where the helpdesk reads. */
export type AboutCases = (input: Input, conversation: string) => boolean;
/** No place of the helpdesk is known: nothing is said where others read. */
const nowhere: AboutCases = () => false;

/**
 * Whether what comes of this is told to the person alone: everything that is found about somebody is, where others read.
 * The same for every channel; how it is told in private is the channel's own.
 */
export const toldInPrivate = (
  { audience, conversation }: { audience: Audience; conversation: string },
  input: Input,
  aboutCases: AboutCases = nowhere,
): boolean => audience === 'many' && !aboutCases(input, conversation);
