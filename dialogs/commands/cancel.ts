import { stopCheck } from '../triage-check.ts';
import { calledOff } from '../triage-recheck.ts';
import { say } from '../triage-state.ts';
import { type Command, everybody } from './command.ts';
import { statusOf } from './status.ts';

/** `cancel`: what runs; else the look that is arranged; else it is said that nothing runs. */
export const cancel: Command = {
  name: 'cancel',
  lines: ['stop', 'abort', 'never mind', 'cancel reminder', 'do not look again'],
  labels: ['button.cancel', 'button.recheck-cancel'],
  roles: everybody,
  args: [],
  run(state, { speaker }) {
    if (state.run !== undefined) return stopCheck(state);
    return calledOff(state) ?? say(state, { view: statusOf(state, speaker) });
  },
};
