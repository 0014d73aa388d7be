import { diagnosisView, whyView } from '../../cards/index.ts';
import { say } from '../triage-state.ts';
import { isAbout, isSelf, mayAskAbout, refuse } from '../triage-who.ts';
import { ask } from './ask.ts';
import { type Command, everybody } from './command.ts';
import { diagnose } from './diagnose.ts';

/** `why [WHO]`: the last answer explained; of somebody else: looked up, and told with its reasons. */
export const why: Command = {
  name: 'why',
  labels: ['button.why'],
  roles: everybody,
  args: [{ name: 'who', kind: 'who' }],
  run(state, call) {
    const { given, speaker } = call;
    const { diagnosis } = state;
    const { who } = given;
    if (who !== undefined && !mayAskAbout(who, speaker)) return refuse(state, 'why', 'other-person');
    const same =
      who === undefined || (isSelf(who, speaker) ? state.own : diagnosis && isAbout(diagnosis, who));
    if (diagnosis && same)
      return say(state, {
        view:
          speaker.role === 'user'
            ? whyView(diagnosis)
            : diagnosisView(diagnosis, 'admin', undefined, state.changed),
      });
    if (who === undefined) return ask(state, why, { name: 'who', kind: 'who', asks: 'who' }, call);
    return diagnose.run(state, call);
  },
};
