import { readDomain } from '../../engine/index.ts';
import { startTask } from '../triage-task.ts';
import { refuse } from '../triage-who.ts';
import { type Command, staff } from './command.ts';

/** `check domain DOMAIN`: where its Exchange is found, by both orders, from inside and outside. */
export const checkDomain: Command = {
  name: 'check domain',
  also: ['domain'],
  roles: staff,
  args: [{ name: 'domain', kind: 'domain', asks: 'domain' }],
  run(state, { given: { domain = '' } }) {
    const read = readDomain(domain);
    if (!read.ok)
      return refuse(state, 'check domain', read.why === 'reserved' ? 'reserved-name' : 'invalid-domain');
    return startTask(state, { kind: 'check-domain', domain: read.name }, read.name);
  },
};
