import { mappingKeptView, refusedView } from '../../cards/index.ts';
import { chatIdentity } from '../dialog.ts';
import { say } from '../triage-state.ts';
import { type Command, staff } from './command.ts';

const address = /^[^\s@"'<>]{1,120}@[^\s@"'<>]{1,200}$/;

/** `link IDENTITY SIP`: keeps who somebody is. */
export const link: Command = {
  name: 'link',
  also: ['confirm'],
  roles: staff,
  args: [
    { name: 'identity', kind: 'address', asks: 'who' },
    { name: 'sip', kind: 'address', asks: 'other', after: ['as', 'to', 'is'] },
  ],
  run(state, { given: { identity = '', sip = '' } }) {
    const plain = sip.replace(/^sip:/i, '');
    if (!(address.test(identity) || chatIdentity.test(identity)) || !address.test(plain))
      return say(state, { view: refusedView('old-button') });
    return {
      state,
      replies: [{ view: mappingKeptView(identity, plain) }],
      effects: [{ kind: 'confirm-mapping', identity, sip: plain }],
    };
  },
};
