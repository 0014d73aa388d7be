import { understand } from '../../engine/index.ts';
import { startCheck } from '../triage-check.ts';
import { told } from '../triage-told.ts';
import { isSelf, mayAskAbout, refuse, searched } from '../triage-who.ts';
import { type Command, everybody } from './command.ts';

/** `diagnose WHO [full|user|agent|admin] [what is wrong]` */
export const diagnose: Command = {
  name: 'diagnose',
  also: ['check'],
  roles: everybody,
  args: [
    { name: 'who', kind: 'who', asks: 'who' },
    { name: 'depth', kind: 'depth' },
    { name: 'complaint', kind: 'complaint' },
  ],
  run(state, { given, speaker }) {
    const { who = 'me', depth, complaint = '' } = given;
    if (!mayAskAbout(who, speaker)) return refuse(state, 'diagnose', 'other-person');
    if (depth && depth !== 'user' && speaker.role === 'user') return refuse(state, 'diagnose', 'role');
    const meaning = understand(complaint);
    const symptoms = meaning.primary === 'none' || meaning.primary === 'unclear' ? [] : [meaning.primary];
    const before = state.pending?.keep && complaint === '' ? state.request : undefined;
    const heard = before ? { ...before, answers: {} } : { ...told(meaning), symptoms };
    const wanted = { ...heard, who: searched(who, speaker) };
    return startCheck(state, wanted, {
      own: isSelf(who, speaker),
      inPlace: false,
      todo: meaning.complaints.filter((id) => !symptoms.includes(id)),
      ...(depth ? { depth: depth as 'user' } : {}),
    });
  },
};
