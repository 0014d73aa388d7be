import { somethingElseView } from '../../cards/index.ts';
import { say } from '../triage-state.ts';
import { type Command, everybody } from './command.ts';

/** `something else`: the ways on where none of the usual complaints fits. */
export const somethingElse: Command = {
  name: 'something else',
  lines: ['none of these', 'other'],
  labels: ['button.something-else'],
  roles: everybody,
  args: [],
  run: (state, { speaker }) => say(state, { view: somethingElseView(speaker.role) }),
};
