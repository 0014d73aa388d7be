import { startTask } from '../triage-task.ts';
import { type Command, staff } from './command.ts';

/** `check domain DOMAIN`: where its Exchange is found, by both orders, from inside and outside. */
export const checkDomain: Command = {
  name: 'check domain',
  also: ['domain'],
  roles: staff,
  args: [{ name: 'domain', kind: 'domain', asks: 'domain' }],
  run: (state, { given: { domain = '' } }) => startTask(state, { kind: 'check-domain', domain }, domain),
};
