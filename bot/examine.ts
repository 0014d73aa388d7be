import type { ExamineRequest } from '../dialogs/dialog.ts';
import type { Diagnosis, Progress } from '../engine/index.ts';
import { ExamineStopped } from './errors.ts';

/** Runs one check. Progress may be told at any pace; an aborted signal ends it. */
export type Examine = (
  request: ExamineRequest,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Diagnosis>;

/** A check has its own deadlines; this one only catches a check that forgot them. */
const hardLimitMs = 60_000;

/**
 * Runs a check so that it always ends: at once when the signal fires, whether the check listens or not.
 * @throws ExamineStopped cancelled, timed-out or crashed
 */
export async function runExamine(
  examine: Examine,
  request: ExamineRequest,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  limitMs = hardLimitMs,
): Promise<Diagnosis> {
  const limit = AbortSignal.timeout(limitMs);
  const either = AbortSignal.any([signal, limit]);
  const stopped = () =>
    signal.aborted ? new ExamineStopped('cancelled') : new ExamineStopped('timed-out', `${limitMs} ms`);
  if (either.aborted) throw stopped();
  return await new Promise<Diagnosis>((resolve, reject) => {
    either.addEventListener('abort', () => reject(stopped()), { once: true });
    Promise.resolve()
      .then(() => examine(request, (progress) => !either.aborted && onProgress(progress), either))
      .then(resolve, (cause: unknown) => reject(crashed(cause)));
  });
}

function crashed(cause: unknown): ExamineStopped {
  if (cause instanceof ExamineStopped) return cause;
  const error = new ExamineStopped('crashed', cause instanceof Error ? cause.name : typeof cause);
  error.cause = cause;
  return error;
}
