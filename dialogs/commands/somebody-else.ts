import { ask } from './ask.ts';
import { type Command, staff } from './command.ts';
import { diagnose } from './diagnose.ts';

/** `for somebody else`: asks for whom; what was complained of before is looked at for them. */
export const somebodyElse: Command = {
  name: 'for somebody else',
  lines: [
    'somebody else',
    'someone else',
    'for someone else',
    'about somebody else',
    'about someone else',
    'for another person',
    'for a colleague',
  ],
  labels: ['button.somebody-else'],
  roles: staff,
  denied: 'other-person',
  args: [],
  run(state, call) {
    const who = { name: 'who', kind: 'who', asks: 'who' } as const;
    const step = ask(state, diagnose, who, { ...call, given: {} });
    return { ...step, state: { ...step.state, pending: { line: 'diagnose', what: 'who', keep: true } } };
  },
};
