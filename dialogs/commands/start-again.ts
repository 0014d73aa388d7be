import { helpView } from '../../cards/index.ts';
import { stopCheck } from '../triage-check.ts';
import { freshTriage, lasting } from '../triage-state.ts';
import { type Command, everybody } from './command.ts';

/** `start again`: forgets what was said; what is arranged stays arranged. */
export const startAgain: Command = {
  name: 'start again',
  lines: ['start over', 'restart', 'reset', 'start new', 'new complaint'],
  labels: ['button.start-again'],
  roles: everybody,
  args: [],
  run(state, { speaker }) {
    const stopped = stopCheck(state);
    const { reminders } = lasting(state);
    return {
      ...stopped,
      state: { ...freshTriage(), count: state.count, ...(reminders ? { reminders } : {}) },
      replies: [...stopped.replies, { view: helpView(speaker.role) }],
    };
  },
};
