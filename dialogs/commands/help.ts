import { helpView } from '../../cards/index.ts';
import { say } from '../triage-state.ts';
import { type Command, everybody } from './command.ts';

/** `help` */
export const help: Command = {
  name: 'help',
  lines: ['help me', 'commands', '?'],
  labels: ['button.help'],
  roles: everybody,
  args: [],
  run: (state, { speaker }) => say(state, { view: helpView(speaker.role) }),
};
