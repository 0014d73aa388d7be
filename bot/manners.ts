import type { Input } from '../dialogs/dialog.ts';

/** Longest text taken from a message, characters; a Configuration Information window has some 4,000. Longer ones are told so. */
export const longestText = 60_000;

/** Who reads what is said in a place. */
export type Audience = 'one' | 'many';
/** Buttons of a case's card, which stands where the helpdesk reads; each looks at the role again. */
const forTheDesk = /^case-/;

/**
 * Whether what comes of this is told to the person alone: everything that is found about somebody is, where others read.
 * The same for every channel; how it is told in private is the channel's own.
 */
export const toldInPrivate = (audience: Audience, input: Input): boolean =>
  audience === 'many' && !(input.kind === 'action' && forTheDesk.test(input.id));
