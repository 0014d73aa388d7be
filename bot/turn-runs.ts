import type { ExamineRequest, Input } from '../dialogs/dialog.ts';
import { ExamineStopped } from './errors.ts';
import { type Examine, keepWhatIsKnown, runExamine } from './examine.ts';
import type { Log } from './log.ts';

export interface Runs {
  /** starts a check in the background; the conversation's earlier one is aborted */
  start(conversation: string, request: ExamineRequest, tell: (input: Input) => Promise<void>): void;
  cancel(conversation: string, run: string): void;
  /** resolves when every check that was started has ended and been told */
  idle(): Promise<void>;
  stop(): void;
}

/** @param most checks at a time over all conversations; more are refused with code busy */
export function createRuns(examine: Examine, log: Log, most = 50): Runs {
  const going = new Map<string, { run: string; abort: AbortController; ended: Promise<void> }>();

  async function carryOut(
    request: ExamineRequest,
    signal: AbortSignal,
    tell: (input: Input) => Promise<void>,
  ): Promise<void> {
    const { run } = request;
    const began = performance.now();
    try {
      const { diagnosis, partial } = await runExamine(
        examine,
        request,
        (progress) => void tell({ kind: 'progress', run, progress }),
        signal,
      );
      log.info('examined', {
        run,
        ms: Math.round(performance.now() - began),
        cause: diagnosis.primaryCause,
        partial,
      });
      await tell({ kind: 'examined', run, diagnosis, ...(partial ? { partial } : {}) });
    } catch (cause) {
      const code = cause instanceof ExamineStopped ? cause.code : 'crashed';
      if (code === 'cancelled') return log.info('examine-cancelled', { run });
      log.error('examine-failed', { run, code, cause: (cause as Error).cause ?? cause });
      await tell({ kind: 'examine-failed', run, code });
    }
  }

  return {
    start(conversation, request, tell) {
      going.get(conversation)?.abort.abort();
      if (going.size >= most) {
        log.warn('examine-refused', { run: request.run, most });
        void tell({ kind: 'examine-failed', run: request.run, code: 'busy' });
        return;
      }
      const abort = new AbortController();
      const ended = carryOut(request, abort.signal, tell)
        .catch((cause: unknown) => log.error('run-crashed', { run: request.run, cause }))
        .finally(() => {
          if (going.get(conversation)?.abort === abort) going.delete(conversation);
        });
      going.set(conversation, { run: request.run, abort, ended });
    },
    cancel(conversation, run) {
      const current = going.get(conversation);
      if (current?.run === run) current.abort.abort(keepWhatIsKnown);
    },
    idle: async () => void (await Promise.all([...going.values()].map(({ ended }) => ended))),
    stop() {
      for (const { abort } of going.values()) abort.abort();
    },
  };
}
