/** Small JSON by key. The in-memory one below loses everything at a restart; a database takes its place later. */
export interface StatePort {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}

/**
 * Bounded memory: the least recently used key goes first.
 * Values are kept as JSON text, so that nobody holds on to a live object and anything that is not JSON shows at once.
 * @param limit most keys held (about 1 kB each)
 */
export function memoryState(limit = 10_000): StatePort {
  const held = new Map<string, string>();
  return {
    async get(key) {
      const text = held.get(key);
      if (text === undefined) return undefined;
      held.delete(key);
      held.set(key, text);
      return JSON.parse(text);
    },
    async put(key, value) {
      held.delete(key);
      held.set(key, JSON.stringify(value));
      if (held.size > limit) held.delete(held.keys().next().value as string);
    },
  };
}
