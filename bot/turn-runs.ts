import type { ExamineRequest, Input, Task, TaskResult } from '../dialogs/dialog.ts';
import { ExamineStopped } from './errors.ts';
import { type Examine, keepWhatIsKnown, runExamine } from './examine.ts';
import type { Log } from './log.ts';
import type { SinceWhen } from './since-when.ts';
import type { CarryOut } from './tasks.ts';

type Tell = (input: Input) => Promise<void>;
export interface Runs {
  /** starts a check in the background; the conversation's earlier check or task is aborted */
  start(conversation: string, request: ExamineRequest, tell: Tell): void;
  /** the same for a task */
  startTask(conversation: string, task: Task, tell: Tell): void;
  cancel(conversation: string, run: string): void;
  /** resolves when everything that was started has ended and been told */
  idle(): Promise<void>;
  stop(): void;
}
export interface RunOptions {
  carryOut?: CarryOut | undefined;
  /** told of every whole check */
  sinceWhen?: SinceWhen | undefined;
  /** checks and tasks at a time over all conversations; more are refused with code busy */
  most?: number;
  /** milliseconds after which a task has failed */
  taskLimitMs?: number;
}

/** Checks and tasks in the background, one a conversation. */
export function createRuns(
  examine: Examine,
  log: Log,
  { carryOut, sinceWhen, most = 50, taskLimitMs = 120_000 }: RunOptions = {},
): Runs {
  const going = new Map<string, { run: string; abort: AbortController; ended: Promise<void> }>();

  async function check(request: ExamineRequest, signal: AbortSignal, tell: Tell): Promise<void> {
    const { run } = request;
    const began = performance.now();
    try {
      const { diagnosis, partial } = await runExamine(
        examine,
        request,
        (progress) => void tell({ kind: 'progress', run, progress }),
        signal,
      );
      log.info('examined', { run, ms: since(began), cause: diagnosis.primaryCause, partial });
      if (partial) return await tell({ kind: 'examined', run, diagnosis, partial });
      const changed = (await sinceWhen?.(diagnosis)) ?? [];
      await tell({ kind: 'examined', run, diagnosis, ...(changed.length > 0 ? { changed } : {}) });
    } catch (cause) {
      const code = cause instanceof ExamineStopped ? cause.code : 'crashed';
      if (code === 'cancelled') return log.info('examine-cancelled', { run });
      log.error('examine-failed', { run, code, cause: (cause as Error).cause ?? cause });
      await tell({ kind: 'examine-failed', run, code });
    }
  }

  async function task(wanted: Task, signal: AbortSignal, tell: Tell): Promise<void> {
    const { run, kind } = wanted;
    const began = performance.now();
    let result: TaskResult;
    try {
      if (!carryOut) throw new ExamineStopped('not-configured');
      result = await abortable(carryOut, wanted, signal, taskLimitMs);
      log.info('task-done', { run, kind, ms: since(began) });
    } catch (cause) {
      if (signal.aborted) return log.info('task-cancelled', { run, kind });
      const code = cause instanceof ExamineStopped ? cause.code : 'crashed';
      log.error('task-failed', { run, kind, code, cause });
      result = { kind: 'task-failed', run, code };
    }
    await tell(result);
  }

  function begin(
    conversation: string,
    run: string,
    work: (signal: AbortSignal) => Promise<void>,
    refuse: () => void,
  ): void {
    going.get(conversation)?.abort.abort();
    if (going.size >= most) {
      log.warn('examine-refused', { run, most });
      refuse();
      return;
    }
    const abort = new AbortController();
    const ended = work(abort.signal)
      .catch((cause: unknown) => log.error('run-crashed', { run, cause }))
      .finally(() => {
        if (going.get(conversation)?.abort === abort) going.delete(conversation);
      });
    going.set(conversation, { run, abort, ended });
  }

  return {
    start(conversation, request, tell) {
      const { run } = request;
      begin(
        conversation,
        run,
        (signal) => check(request, signal, tell),
        () => void tell({ kind: 'examine-failed', run, code: 'busy' }),
      );
    },
    startTask(conversation, wanted, tell) {
      const { run } = wanted;
      begin(
        conversation,
        run,
        (signal) => task(wanted, signal, tell),
        () => void tell({ kind: 'task-failed', run, code: 'busy' }),
      );
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

const since = (began: number): number => Math.round(performance.now() - began);

/** Ends when the task does, when it is stopped, or when its time is up, whether it listens or not. */
function abortable(
  carryOut: CarryOut,
  task: Task,
  signal: AbortSignal,
  limitMs: number,
): Promise<TaskResult> {
  const limit = AbortSignal.timeout(limitMs);
  const either = AbortSignal.any([signal, limit]);
  return new Promise((resolve, reject) => {
    const stop = () =>
      reject(
        signal.aborted ? new ExamineStopped('cancelled') : new ExamineStopped('timed-out', `${limitMs} ms`),
      );
    either.addEventListener('abort', stop, { once: true });
    Promise.resolve()
      .then(() => carryOut(task, either))
      .then(resolve, reject)
      .finally(() => either.removeEventListener('abort', stop));
  });
}
