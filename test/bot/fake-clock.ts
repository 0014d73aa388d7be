import type { Clock } from '../../bot/clock.ts';

/** A clock that stands still until it is moved. */
export function fakeClock(start = 1_000_000): Clock & { pass(ms: number): void } {
  let at = start;
  const waiting = new Set<{ due: number; work: () => void }>();
  return {
    now: () => at,
    after(ms, work) {
      const one = { due: at + ms, work };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    pass(ms) {
      at += ms;
      for (const one of [...waiting].filter(({ due }) => due <= at)) {
        waiting.delete(one);
        one.work();
      }
    },
  };
}
