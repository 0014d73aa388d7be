import {
  type Choice,
  languageName,
  languages,
  missingArgumentView,
  phrase,
  say as spell,
} from '../../cards/index.ts';
import type { Speaker, Step } from '../dialog.ts';
import { say, type TriageState } from '../triage-state.ts';
import type { Arg, Call, Command, Given } from './command.ts';

const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);
/** The line as it was typed so far. */
export function lineOf(command: Command, given: Given): string {
  const scope = given.scope === 'all' ? ['all'] : given.domain ? ['domain', given.domain] : [];
  const values = command.args.flatMap(({ name, kind }) => {
    if (kind === 'target') return scope.length > 0 ? scope : given.who ? [quoted(given.who)] : [];
    const value = given[name];
    if (value === undefined) return [];
    return [kind === 'change' || kind === 'item' ? value : quoted(value)];
  });
  return [command.name, ...values].join(' ');
}

/** Who is at hand: the speaker, and for staff whom they asked about lately. */
function people(state: TriageState, line: string, speaker: Speaker): Choice[] {
  const me = { label: spell(phrase('choice.me'), speaker.locale), text: `${line} me` };
  const recent = speaker.role === 'user' ? [] : (state.recent ?? []);
  const others = recent.map(({ name, who }, at) => ({
    label: at === 0 ? spell(phrase('choice.last', { name }), speaker.locale) : name,
    text: `${line} ${quoted(who)}`,
  }));
  return speaker.self.length > 0 ? [me, ...others] : others;
}

function choices(state: TriageState, line: string, arg: Arg, { speaker, given }: Call): Choice[] {
  if (arg.asks === 'who') return people(state, line, speaker);
  if (arg.asks === 'other')
    return people(state, line, speaker).filter(({ text }) => !text.endsWith(` ${given.a}`));
  if (arg.asks === 'language')
    return languages().map((code) => ({ label: languageName(code), text: `${line} ${code}` }));
  if (arg.asks === 'domain') {
    const seen = [...speaker.self, ...(state.recent ?? []).map(({ who }) => who)];
    const domains = seen.flatMap((address) => address.split('@')[1]?.toLowerCase() ?? []);
    return [...new Set(domains)].map((domain) => ({ label: domain, text: `${line} ${domain}` }));
  }
  return [];
}

/** Asks for what a command lacks, with what is at hand as buttons; the next short text is taken for it. */
export function ask(state: TriageState, command: Command, arg: Arg, call: Call): Step<TriageState> {
  const line = lineOf(command, call.given);
  const what = arg.asks ?? 'who';
  return say(
    { ...state, pending: { line, what } },
    { view: missingArgumentView(line, what, choices(state, line, arg, call)) },
  );
}
