/** Time, passed in, so that nothing has to wait for it in a test. */
export interface Clock {
  /** epoch milliseconds */
  now(): number;
  /** runs work once, after so many milliseconds; @returns calls it off */
  after(ms: number, work: () => void): () => void;
}

/** The machine's clock. What waits on it does not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
