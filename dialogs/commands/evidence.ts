import { evidenceView } from '../../cards/index.ts';
import { say } from '../triage-state.ts';
import { type Command, everybody } from './command.ts';
import { needsAnswer } from './needs-answer.ts';

/** `evidence [E3]`: what the last answer rests on. */
export const evidence: Command = {
  name: 'evidence',
  labels: ['button.evidence'],
  roles: everybody,
  args: [{ name: 'item', kind: 'item' }],
  run: needsAnswer('diagnose', (state, diagnosis, { given, speaker }) =>
    say(state, { view: evidenceView(diagnosis, given.item, speaker.role) }),
  ),
};
