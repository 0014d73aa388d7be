export interface Dedupe {
  /** true the first time a key is seen within the window, false afterwards */
  first(key: string): boolean;
  /** lets a key in again: the turn that claimed it did not happen */
  forget(key: string): void;
}

/**
 * Remembers delivered activities, because connectors send again what was not answered in time.
 * @param limit most keys held; the oldest goes first
 * @param windowMs how long a key counts, milliseconds
 */
export function createDedupe(limit = 5000, windowMs = 600_000, now: () => number = Date.now): Dedupe {
  const seen = new Map<string, number>();
  return {
    first(key) {
      const at = now();
      const before = seen.get(key);
      if (before !== undefined && at - before < windowMs) return false;
      seen.delete(key);
      seen.set(key, at);
      if (seen.size > limit) seen.delete(seen.keys().next().value as string);
      return true;
    },
    forget: (key) => void seen.delete(key),
  };
}
