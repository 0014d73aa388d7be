import {
  compareView,
  domainView,
  failedView,
  reportReadyView,
  type View,
  whatIfMovesView,
  whatIfView,
  workingView,
} from '../cards/index.ts';
import type { Speaker, Step, Task, TaskResult } from './dialog.ts';
import { stoppedReplies, stopping } from './triage-check.ts';
import { next, say, type TriageState } from './triage-state.ts';

/** A task without its run, each kind on its own. */
export type Wish = Task extends infer T ? (T extends Task ? Omit<T, 'run'> : never) : never;

/** Starts a task in a message of its own; the last answer stays the current one. of: whom or what it is about. */
export function startTask(state: TriageState, wish: Wish, of: string): Step<TriageState> {
  const { count, name } = next(state);
  const task = { ...wish, run: `run-${name}` } as Task;
  const slot = `message-${name}`;
  const { stopped: _before, ...rest } = state;
  return {
    state: { ...rest, count, run: task.run, task: { kind: task.kind, slot } },
    replies: [...stoppedReplies(state), { slot, view: workingView(task.run, task.kind, of) }],
    effects: [...stopping(state), task],
  };
}

/** What a task brought back, in the task's message; of a task that is no longer waited for nothing is said. */
export function taskEnded(state: TriageState, result: TaskResult, speaker: Speaker): Step<TriageState> {
  const { run, task, ...rest } = state;
  if (!task || run !== result.run) return say(state);
  return say(rest, { slot: task.slot, view: viewOf(result, speaker) });
}

function viewOf(result: TaskResult, speaker: Speaker): View {
  switch (result.kind) {
    case 'whatif-done':
      return whatIfView(result.result, speaker.role === 'admin');
    case 'moves-done':
      return whatIfMovesView(result.result);
    case 'compared':
      return compareView(result.result);
    case 'domain-checked':
      return domainView(result.result);
    case 'report-made':
      return withParts(reportReadyView(result.report), result);
    case 'task-failed':
      return failedView(result.code);
  }
}

/** Where a report cannot be opened, its text goes along. */
function withParts(view: View, { parts, report }: Extract<TaskResult, { kind: 'report-made' }>): View {
  const caption = { id: 'ui.plain', args: { text: report.file } };
  const blocks = parts.map((lines) => ({ kind: 'code' as const, caption, lines }));
  return { ...view, blocks: [...view.blocks, ...blocks] };
}
