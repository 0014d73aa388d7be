import { didYouMeanView, whatIfPromptView } from '../../cards/index.ts';
import { type ChangeFault, parseChange } from '../../engine/index.ts';
import type { Step } from '../dialog.ts';
import { say, type TriageState } from '../triage-state.ts';
import { startTask } from '../triage-task.ts';
import { isAbout, refuse, searched } from '../triage-who.ts';
import { ask, lineOf } from './ask.ts';
import { type Call, type Command, staff } from './command.ts';

const changeArg = { name: 'change', kind: 'change', asks: 'change' } as const;
const targetArg = { name: 'who', kind: 'target', asks: 'who' } as const;

/** What cannot be read of a change, with the line as it was probably meant. */
function notRead(state: TriageState, call: Call, faults: readonly ChangeFault[]): Step<TriageState> {
  const line = lineOf(whatif, call.given);
  const better = faults.flatMap(({ word, suggestion }) => {
    if (!suggestion) return [];
    const key =
      word.includes('=') && !suggestion.includes('=') ? `${suggestion}=${word.split('=')[1]}` : suggestion;
    return [line.replace(word, key)];
  });
  return say(state, { view: didYouMeanView(faults.map(({ word }) => word).join(' '), better) });
}

/** `whatif WHO CHANGE…`, `whatif domain DOMAIN CHANGE…`, `whatif all CHANGE…`: predicted, never written. */
export const whatif: Command = {
  name: 'whatif',
  also: ['what if', 'what-if'],
  labels: ['button.whatif'],
  roles: staff,
  args: [targetArg, changeArg],
  run(state, call) {
    const { given, speaker } = call;
    const { diagnosis } = state;
    const scope = given.scope === 'all' || given.scope === 'domain' ? given.scope : 'person';
    if (scope !== 'person' && speaker.role !== 'admin') return refuse(state, 'whatif', 'everybody');
    const who = given.who ?? (scope === 'person' ? diagnosis?.person.sip : undefined) ?? '';
    if (scope === 'person' && who === '') return ask(state, whatif, targetArg, call);
    const words = (given.change ?? '').split(' ').filter((word) => word !== '');
    if (words.length === 0) {
      if (diagnosis && (given.who === undefined || isAbout(diagnosis, who)))
        return say(
          { ...state, pending: { line: `whatif ${who}`, what: 'change' } },
          { view: whatIfPromptView(diagnosis) },
        );
      return ask(state, whatif, changeArg, call);
    }
    const parsed = parseChange(words);
    if (!parsed.ok) return notRead(state, call, parsed.faults);
    const { mail } = parsed.change;
    // one address for many people is never meant
    if (scope !== 'person' && mail && !mail.startsWith('@'))
      return say(state, {
        view: didYouMeanView(`mail=${mail}`, [
          lineOf(whatif, { ...given, change: given.change!.replace(/mail=[^@]+@/i, 'mail=@') }),
        ]),
      });
    const of = scope === 'person' ? who : (given.domain ?? 'all');
    return startTask(
      state,
      {
        kind: 'whatif',
        who: scope === 'person' ? searched(who, speaker) : '',
        change: words,
        scope,
        ...(scope === 'domain' && given.domain ? { domain: given.domain } : {}),
      },
      of,
    );
  },
  missing(state, call, arg) {
    const { diagnosis } = state;
    const { who } = call.given;
    if (arg.name === 'who' && diagnosis) return whatif.run(state, call);
    if (arg.name === 'change' && diagnosis && who && isAbout(diagnosis, who)) return whatif.run(state, call);
    return undefined;
  },
};
