import { depthOf } from '../triage-state.ts';
import { startTask } from '../triage-task.ts';
import { shownAs } from '../triage-who.ts';
import { type Command, staff } from './command.ts';
import { needsAnswer } from './needs-answer.ts';

/** `report [html|json]`: the last answer as one page, or for machines. */
export const report: Command = {
  name: 'report',
  roles: staff,
  args: [{ name: 'format', kind: 'format' }],
  run: needsAnswer('diagnose', (state, diagnosis, { given, speaker }) => {
    const format = given.format === 'json' ? 'json' : 'html';
    const { locale } = speaker;
    const task = { kind: 'report', format, diagnosis, depth: depthOf(speaker), locale } as const;
    return startTask(state, task, shownAs(diagnosis));
  }),
};
