import { helpedView } from '../../cards/index.ts';
import { say } from '../triage-state.ts';
import { type Command, everybody } from './command.ts';
import { needsAnswer } from './needs-answer.ts';

/** `that helped` */
export const helped: Command = {
  name: 'that helped',
  lines: ['it helped', 'this helped'],
  labels: ['button.helped'],
  roles: everybody,
  args: [],
  run: needsAnswer('diagnose', (state) => say(state, { view: helpedView() })),
};
