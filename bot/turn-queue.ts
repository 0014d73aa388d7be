export interface KeyedQueue {
  /** runs work after everything queued earlier under this key; other keys do not wait */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** keys with work in them, for tests and health */
  readonly size: number;
  /** resolves when everything queued so far has ended */
  idle(): Promise<void>;
}

/** One at a time per key, in order of arrival: a conversation's state is otherwise last-write-wins. */
export function keyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const before = tails.get(key) ?? Promise.resolve();
      const mine = before.then(work, work);
      const settled = mine.catch(() => undefined);
      tails.set(key, settled);
      settled.then(() => {
        if (tails.get(key) === settled) tails.delete(key);
      });
      return mine;
    },
    get size() {
      return tails.size;
    },
    idle: async () => void (await Promise.all(tails.values())),
  };
}
