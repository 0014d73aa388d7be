import { offered } from '../triage-recheck.ts';
import { type Command, everybody } from './command.ts';

/** `works only sometimes`: sign out and in, and an offer to look again later. */
export const sometimes: Command = {
  name: 'works only sometimes',
  lines: ['it works only sometimes', 'only sometimes', 'it comes and goes', 'comes and goes'],
  labels: ['button.sometimes'],
  roles: everybody,
  args: [],
  run: (state) => offered(state),
};
