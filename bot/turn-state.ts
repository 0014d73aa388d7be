import type { View } from '../cards/view.ts';

/** How a dialog reads what an earlier turn, perhaps of an earlier program, has kept. */
export interface StateRules<S> {
  /** state of a conversation that has none yet */
  fresh: () => S;
  readable: (saved: unknown) => saved is S;
  /** carries what another version kept over; undefined where it cannot */
  migrate?: (saved: unknown) => S | undefined;
  /** said where it cannot: the person starts again and knows why */
  upgraded?: () => View;
}

/** The state to go on with, never a state that nothing can be done in. restarted: what was kept could not be read. */
export function stateOf<S>(rules: StateRules<S>, saved: unknown): { state: S; restarted: boolean } {
  if (saved === undefined || saved === null) return { state: rules.fresh(), restarted: false };
  if (rules.readable(saved)) return { state: saved, restarted: false };
  const carried = rules.migrate?.(saved);
  return carried === undefined
    ? { state: rules.fresh(), restarted: true }
    : { state: carried, restarted: false };
}
