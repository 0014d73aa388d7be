import { cancelledView, progressSteps, progressView } from '../cards/index.ts';
import type { Effect, ExamineRequest, Reply, Step } from './dialog.ts';
import { next, shownWho, type TriageState } from './triage-state.ts';

type Wanted = Omit<ExamineRequest, 'run'>;

/**
 * Starts a check. What was running is stopped, and its message says so.
 * inPlace: a button was pressed, so the answer belongs into that message; else a new message is begun.
 */
export function startCheck(
  state: TriageState,
  wanted: Wanted,
  own: boolean,
  inPlace: boolean,
): Step<TriageState> {
  const { count, name } = next(state);
  const request: ExamineRequest = { ...wanted, run: `run-${name}` };
  const reuse = inPlace && state.slot !== undefined;
  const after: TriageState = {
    version: 1,
    count,
    slot: reuse ? state.slot : `message-${name}`,
    run: request.run,
    steps: {},
    request,
    own,
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
  const { run, ...rest } = state;
  return {
    state: run ? { ...rest, stopped: run } : rest,
    replies: stoppedReplies(state),
    effects: stopping(state),
  };
}

const stopping = (state: TriageState): Effect[] => (state.run ? [{ kind: 'cancel', run: state.run }] : []);

function stoppedReplies(state: TriageState): Reply[] {
  if (!state.run) return [];
  const reached = progressSteps.filter((step) => state.steps[step] === 'done');
  return [{ slot: state.slot, view: cancelledView(reached) }];
}
