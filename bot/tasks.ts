import type { Task, TaskResult } from '../dialogs/dialog.ts';

/** Carries out what a dialog asked for beside checks. Throws where it cannot; an aborted signal ends it. */
export type CarryOut = (task: Task, signal: AbortSignal) => Promise<TaskResult>;
