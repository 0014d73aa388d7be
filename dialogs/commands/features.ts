import { featuresView } from '../../cards/index.ts';
import { say } from '../triage-state.ts';
import { type Command, everybody } from './command.ts';
import { needsAnswer } from './needs-answer.ts';

/** `features`: what works for the person of the last answer and what does not, one by one. */
export const features: Command = {
  name: 'features',
  roles: everybody,
  args: [],
  run: needsAnswer('diagnose', (state, diagnosis) => say(state, { view: featuresView(diagnosis) })),
};
