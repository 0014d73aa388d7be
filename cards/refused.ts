import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

export const refusals = [
  'other-person',
  'role',
  'guest',
  'password',
  'secret',
  'too-long',
  'address',
  'reserved-name',
  'invalid-domain',
  'look-alike',
  'instructions',
  'everybody',
  'change',
  'old-button',
] as const;
/** Why something is not done; message ids refused.<why>. */
export type Refusal = (typeof refusals)[number];

/** What is not looked up or done, and why; never whether the thing asked for exists. */
export function refusedView(why: Refusal): View {
  return {
    name: 'refused',
    title: phrase(`refused.title.${titled.includes(why) ? why : 'other'}`),
    blocks: [sentence(`refused.${why}`)],
    actions: [{ id: actionIds.startAgain, label: phrase('button.start-again') }],
  };
}
/** Refusals that are no look-up have a title of their own. */
const titled: readonly Refusal[] = ['password', 'instructions', 'change', 'too-long', 'old-button'];

/** A message with more than `limit` characters: none of it was read. */
export function tooLongView(limit: number): View {
  const view = refusedView('too-long');
  return { ...view, blocks: [sentence('refused.limit', { limit }), ...view.blocks] };
}
