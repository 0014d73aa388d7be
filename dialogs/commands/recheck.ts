import { startCheck } from '../triage-check.ts';
import { arranged, isRecheckTime } from '../triage-recheck.ts';
import { outdated } from '../triage-who.ts';
import { type Command, everybody } from './command.ts';
import { needsAnswer } from './needs-answer.ts';

/** `recheck [15m|1h|tomorrow]`: the same person again, beside the last look; or later, by itself. */
export const recheck: Command = {
  name: 'recheck',
  also: ['check again'],
  lines: ['check again', 'try again', 'again'],
  labels: ['button.recheck'],
  roles: everybody,
  args: [{ name: 'when', kind: 'when', after: ['in'] }],
  run(state, call) {
    const { when } = call.given;
    if (when && isRecheckTime(when)) return arranged(state, when, call.speaker, call.at);
    return again(state, call);
  },
};

const again = needsAnswer('diagnose', (state, diagnosis) => {
  const { request, own, depth } = state;
  if (!request) return outdated(state);
  const { run: _ended, ...wanted } = request;
  const { person } = diagnosis;
  return startCheck(state, wanted, {
    own,
    inPlace: true,
    ...(depth ? { depth } : {}),
    ...(person.found === 'one' ? { before: diagnosis } : {}),
  });
});
