/**
 * Minutes after sign-in during which the client may still be looking for Exchange: until then "not deployed",
 * "not initialized" and "connecting" are no failure (KB-DELEG).
 */
export const settledAfterMinutes = 10;

/** Whether a client that does not show Exchange may still find it, or has failed to. */
export type Settling = 'pending' | 'failed';

/**
 * Undefined where nobody said how long the client has been signed in: then it may be either.
 * @param minutes since sign-in, where told; more exact than what was answered to the question, and goes first
 */
export function settledBy(minutes: number | undefined, answered: Settling | undefined): Settling | undefined {
  if (minutes === undefined) return answered;
  return minutes < settledAfterMinutes ? 'pending' : 'failed';
}
