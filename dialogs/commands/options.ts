import { optionsView } from '../../cards/index.ts';
import { say } from '../triage-state.ts';
import { type Command, staff } from './command.ts';
import { needsAnswer } from './needs-answer.ts';

/** `options`: 1, 2 and 3 for the person of the last answer. Who may not run the commands can ask who may. */
export const options: Command = {
  name: 'options',
  labels: ['button.options'],
  roles: staff,
  args: [],
  run: needsAnswer('diagnose', (state, diagnosis, { speaker }) =>
    say(state, { view: optionsView(diagnosis, speaker.role !== 'admin') }),
  ),
};
