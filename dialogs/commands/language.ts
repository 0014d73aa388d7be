import { languageOf, languages, languageView } from '../../cards/index.ts';
import { say } from '../triage-state.ts';
import { outdated } from '../triage-who.ts';
import { type Command, everybody } from './command.ts';

/** `language [LANGUAGE]`: which is spoken, or another one from now on. */
export const language: Command = {
  name: 'language',
  also: ['languages', 'speak'],
  roles: everybody,
  args: [{ name: 'language', kind: 'language', asks: 'language' }],
  run(state, { given, speaker }) {
    const { language: code } = given;
    if (code === undefined) return say(state, { view: languageView(languageOf(speaker.locale)) });
    // a button brings whatever was sent: what is no language here would be kept, and break what is said from then on
    if (!languages().includes(code)) return outdated(state);
    return {
      ...say(state, { view: languageView(code, true) }),
      effects: [{ kind: 'set-language', language: code }],
    };
  },
  missing: (state, call) => language.run({ ...state, pending: { line: 'language', what: 'language' } }, call),
};
