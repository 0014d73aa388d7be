import type { View } from '../cards/view.ts';
import type { Case } from '../desk/index.ts';
import type { Speaker } from '../dialogs/dialog.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import { type StateRules, stateOf } from './turn-state.ts';

/** What stands on the home tab of channels that have one; conversation: the person's own, where it is known. */
export type HomeOf = (speaker: Speaker, conversation: string | undefined) => Promise<View[]>;
/** The dialog's part of it: pure. */
export type Home<S> = (known: { state: S; cases: readonly Case[]; now: number }, speaker: Speaker) => View[];

/** Reads what a home tab shows: cases, and what the person's own conversation remembers. */
export function createHome<S>(
  home: Home<S>,
  rules: StateRules<S>,
  opened: Promise<Pick<Store, 'cases' | 'turns'>>,
  clock: Clock,
): HomeOf {
  return async (speaker, conversation) => {
    const { cases, turns } = await opened;
    const filter =
      speaker.role === 'user'
        ? { requester: speaker.id }
        : { status: ['open', 'claimed', 'waiting'] as const };
    const [own, read] = await Promise.all([
      speaker.foreign ? [] : cases.list(filter),
      conversation === undefined ? undefined : turns.read(conversation),
    ]);
    const { state } = stateOf(rules, read?.state);
    return home({ state, cases: own, now: clock.now() }, speaker);
  };
}
