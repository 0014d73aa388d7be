/** The time one look has: everything in it is bounded by this one moment. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** whole milliseconds left, never negative */
  left(): number;
}

/** Starts a deadline; ends earlier where the caller's own signal does. Call `done` so that its timer does not outlive the look. */
export function startDeadline(ms: number, outer?: AbortSignal): Deadline & { done(): void } {
  const controller = new AbortController();
  const end = performance.now() + ms;
  const stop = (): void => controller.abort();
  const timer = setTimeout(stop, ms);
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    left: () => (controller.signal.aborted ? 0 : Math.max(0, Math.floor(end - performance.now()))),
    done() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}

/** Runs `late` once when the deadline or these milliseconds pass; the answer takes it back. */
export function onLate(deadline: Deadline, ms: number, late: () => void): () => void {
  const timer = setTimeout(late, Math.min(ms, deadline.left()));
  deadline.signal.addEventListener('abort', late, { once: true });
  return () => {
    clearTimeout(timer);
    deadline.signal.removeEventListener('abort', late);
  };
}
