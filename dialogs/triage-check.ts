import { cancelledView, progressSteps, progressView } from '../cards/index.ts';
import type { Diagnosis, SymptomId } from '../engine/index.ts';
import type { Effect, ExamineRequest, Reply, Step } from './dialog.ts';
import { lasting, next, shownWho, type TriageState } from './triage-state.ts';

export type Wanted = Omit<ExamineRequest, 'run'>;
export interface CheckOptions {
  own: boolean;
  /** a button was pressed, so the answer belongs into that message; else a new message is begun */
  inPlace: boolean;
  depth?: TriageState['depth'];
  todo?: readonly SymptomId[];
  sometimes?: boolean;
  /** the look that this one repeats */
  before?: Diagnosis;
}

/** Starts a check. What was running is stopped, and its message says so. */
export function startCheck(state: TriageState, wanted: Wanted, options: CheckOptions): Step<TriageState> {
  const { own, inPlace, depth, todo = [], sometimes, before } = options;
  const { count, name } = next(state);
  const request: ExamineRequest = { ...wanted, run: `run-${name}` };
  const reuse = inPlace && state.slot !== undefined && !state.task;
  const after: TriageState = {
    version: 2,
    count,
    slot: reuse ? (state.slot as string) : `message-${name}`,
    run: request.run,
    steps: {},
    request,
    own,
    ...lasting(state),
    ...(depth ? { depth } : {}),
    ...(todo.length > 0 ? { todo } : {}),
    ...(sometimes ? { sometimes: true } : {}),
    ...(before ? { before } : {}),
  };
  const stopped = state.run && !reuse ? stoppedReplies(state) : [];
  return {
    state: after,
    replies: [...stopped, { slot: after.slot, view: progressView(request.run, {}, shownWho(after)) }],
    effects: [...stopping(state), { kind: 'examine', request }],
  };
}

/** Stops what is running; the message keeps how far it came. */
export function stopCheck(state: TriageState): Step<TriageState> {
  const { run, task, ...rest } = state;
  return {
    state: run && !task ? { ...rest, stopped: run } : rest,
    replies: stoppedReplies(state),
    effects: stopping(state),
  };
}

export const stopping = (state: TriageState): Effect[] =>
  state.run ? [{ kind: 'cancel', run: state.run }] : [];

export function stoppedReplies(state: TriageState): Reply[] {
  if (!state.run) return [];
  if (state.task) return [{ slot: state.task.slot, view: cancelledView() }];
  const reached = progressSteps.filter((step) => state.steps[step] === 'done');
  return [{ slot: state.slot, view: cancelledView(reached) }];
}
