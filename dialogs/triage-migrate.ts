import type { TriageState } from './triage-state.ts';

interface Saved {
  version?: unknown;
  count?: unknown;
  steps?: unknown;
}
const whole = (saved: Saved): boolean =>
  typeof saved.count === 'number' && typeof saved.steps === 'object' && saved.steps !== null;

/** Whether this is a state of this very version. */
export function readableTriage(saved: unknown): saved is TriageState {
  return (
    typeof saved === 'object' && saved !== null && (saved as Saved).version === 2 && whole(saved as Saved)
  );
}

/**
 * Carries a state of an earlier version over. Version 1 lacks what is optional now: tasks, reminders, what waits.
 * Undefined where it is of a version that nobody knows: the person is told, and starts again.
 */
export function migrateTriage(saved: unknown): TriageState | undefined {
  if (readableTriage(saved)) return saved;
  if (typeof saved !== 'object' || saved === null) return undefined;
  if ((saved as Saved).version !== 1 || !whole(saved as Saved)) return undefined;
  return { ...(saved as TriageState), version: 2 };
}
