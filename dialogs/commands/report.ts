import { startTask } from '../triage-task.ts';
import { shownAs } from '../triage-who.ts';
import { type Command, staff } from './command.ts';
import { needsAnswer } from './needs-answer.ts';

/** `report [html|json]`: the last answer as one page, or for machines. */
export const report: Command = {
  name: 'report',
  roles: staff,
  args: [{ name: 'format', kind: 'format' }],
  run: needsAnswer('diagnose', (state, diagnosis, { given }) =>
    startTask(
      state,
      { kind: 'report', format: given.format === 'json' ? 'json' : 'html', diagnosis },
      shownAs(diagnosis),
    ),
  ),
};
