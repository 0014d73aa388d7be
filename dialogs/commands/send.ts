import { handoverView } from '../../cards/index.ts';
import { forwardable } from '../triage-forward.ts';
import { say } from '../triage-state.ts';
import { type Command, everybody } from './command.ts';

/** `send to helpdesk`: the text to forward, with the complaint and every answer. */
export const send: Command = {
  name: 'send to helpdesk',
  lines: ['send to the helpdesk', 'send'],
  labels: ['button.send-to-helpdesk'],
  roles: everybody,
  args: [],
  run: (state, { speaker }) => say(state, { view: handoverView(forwardable(state, speaker)) }),
};
