import type { ExamineRequest } from '../dialogs/dialog.ts';
import type { Diagnosis, Progress } from '../engine/index.ts';
import { ExamineStopped } from './errors.ts';

/** Runs one check. Progress may be told at any pace; an aborted signal ends it with what is known so far. */
export type Examine = (
  request: ExamineRequest,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Diagnosis>;
/** A finished check; partial: stopped by the person, and this is what was known by then. */
export interface Examined {
  diagnosis: Diagnosis;
  partial: boolean;
}
/** Reason of an abort after which what is known is still wanted; any other abort ends the check at once. */
export const keepWhatIsKnown = 'keep-what-is-known';

/** A check has its own deadlines; this one only catches a check that forgot them. */
const hardLimitMs = 60_000;
/** How long a stopped check may take to hand over what it knows: the person waits a second at most. */
const graceMs = 800;

/**
 * Runs a check so that it always ends, whether the check listens to the signal or not: at once, or within the grace
 * where what is known is wanted.
 * @throws ExamineStopped cancelled, timed-out or crashed
 */
export async function runExamine(
  examine: Examine,
  request: ExamineRequest,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  limits: { limitMs?: number; graceMs?: number } = {},
): Promise<Examined> {
  const { limitMs = hardLimitMs, graceMs: grace = graceMs } = limits;
  const limit = AbortSignal.timeout(limitMs);
  const either = AbortSignal.any([signal, limit]);
  const stopped = () =>
    signal.aborted ? new ExamineStopped('cancelled') : new ExamineStopped('timed-out', `${limitMs} ms`);
  if (either.aborted) throw stopped();
  return await new Promise<Examined>((resolve, reject) => {
    let waiting: NodeJS.Timeout | undefined;
    const stop = () => {
      if (signal.reason !== keepWhatIsKnown) return reject(stopped());
      waiting = setTimeout(() => reject(stopped()), grace);
    };
    either.addEventListener('abort', stop, { once: true });
    Promise.resolve()
      .then(() => examine(request, (progress) => !either.aborted && onProgress(progress), either))
      .then(
        (diagnosis) => resolve({ diagnosis, partial: signal.aborted }),
        (cause: unknown) => reject(signal.aborted ? stopped() : crashed(cause)),
      )
      .finally(() => clearTimeout(waiting));
  });
}

function crashed(cause: unknown): ExamineStopped {
  if (cause instanceof ExamineStopped) return cause;
  const error = new ExamineStopped('crashed', cause instanceof Error ? cause.name : typeof cause);
  error.cause = cause;
  return error;
}
