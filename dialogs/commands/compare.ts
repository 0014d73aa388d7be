import { comparePromptView } from '../../cards/index.ts';
import { say } from '../triage-state.ts';
import { startTask } from '../triage-task.ts';
import { searched } from '../triage-who.ts';
import { type Command, staff } from './command.ts';

/** `compare A B`: why it works for one and not for the other. */
export const compare: Command = {
  name: 'compare',
  roles: staff,
  labels: ['button.compare'],
  args: [
    { name: 'a', kind: 'who', asks: 'who' },
    { name: 'b', kind: 'who', asks: 'other', after: ['with', 'and', 'to'] },
  ],
  run(state, { given, speaker }) {
    const { a = '', b = '' } = given;
    const task = { kind: 'compare', a: searched(a, speaker), b: searched(b, speaker) } as const;
    return startTask(state, task, `${a} · ${b}`);
  },
  missing(state, { given }, arg) {
    const { diagnosis } = state;
    const first = diagnosis?.person.sip;
    if (!diagnosis || !first || given.a !== undefined || arg.name !== 'a') return undefined;
    const others = (state.recent ?? []).filter(({ who }) => who !== first);
    return say(
      { ...state, pending: { line: `compare ${first}`, what: 'other' } },
      { view: comparePromptView(diagnosis, others) },
    );
  },
};
