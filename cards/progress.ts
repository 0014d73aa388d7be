import type { Progress, StepId } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase } from './phrase.ts';
import type { Mark, View } from './view.ts';

/** What a person can understand of a check, in the order it happens. */
export const progressSteps: readonly StepId[] = ['directory', 'dns', 'certificate', 'realm'];

const marks: Record<Progress['state'], Mark> = { running: 'busy', done: 'good', failed: 'bad' };

/**
 * The four steps of a running check with a Cancel button; a step that no event named is waiting.
 * who: shown only to staff, never needed when people ask about themselves.
 */
export function progressView(
  run: string,
  states: Partial<Record<StepId, Progress['state']>>,
  who?: string,
): View {
  const rows = progressSteps.map((step) => {
    const state = states[step];
    return { label: phrase(`progress.${step}`), mark: state ? marks[state] : ('waiting' as const) };
  });
  return {
    name: 'progress',
    mark: 'busy',
    title: phrase('progress.title', { own: who ? 'no' : 'yes', who: who ?? '' }),
    blocks: [{ kind: 'steps', rows }],
    actions: [{ id: actionIds.cancel, label: phrase('button.cancel'), data: { run } }],
    // where the update with the answer was lost, the client can ask for it
    refresh: { id: actionIds.refresh, label: phrase('button.recheck'), data: { run } },
  };
}
