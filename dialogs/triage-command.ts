import { ask } from './commands/ask.ts';
import type { Call, Command } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { commandIn, nearCommands, type Read } from './commands/read.ts';
import type { Speaker, Step } from './dialog.ts';
import { type TriageState, unwaiting } from './triage-state.ts';
import { refuse } from './triage-who.ts';

/** Default deny: whoever is not named may not, whatever was typed or pressed. */
const may = ({ roles }: Command, { role, foreign }: Speaker): boolean => !foreign && roles.includes(role);

/** Carries a command out for whoever may; the role is looked at here each time. */
export function obeyed(state: TriageState, command: Command, call: Call): Step<TriageState> {
  if (!may(command, call.speaker)) return refuse(state, command.name, command.denied ?? 'role');
  return settled(state, command.run(state, call));
}

/** A typed order; what it lacks is asked for. */
export function ordered(
  state: TriageState,
  { command, given, missing }: Read,
  call: Omit<Call, 'given'>,
): Step<TriageState> {
  const whole: Call = { ...call, given };
  if (!missing || !may(command, call.speaker)) return obeyed(state, command, whole);
  return settled(state, command.missing?.(state, whole, missing) ?? ask(state, command, missing, whole));
}

/** What waited has been taken up or left: it waits no longer, unless it was asked for again. */
function settled(state: TriageState, step: Step<TriageState>): Step<TriageState> {
  if (step.state.pending === undefined || step.state.pending !== state.pending) return step;
  return { ...step, state: unwaiting(step.state) };
}

export const orderIn = (text: string, speaker: Speaker): Read | undefined =>
  commandIn(commands, text, speaker);

/** Longest text that is taken for what a command lacks. */
const longestArgument = 200;
/** The text as what the waiting command lacks; undefined where it is none. */
export function completed({ pending }: TriageState, text: string, speaker: Speaker): Read | undefined {
  if (!pending || text.length > longestArgument || text.includes('\n')) return undefined;
  const plain = pending.what === 'who' || pending.what === 'other' ? person(text) : text.trim();
  const read = plain === undefined ? undefined : orderIn(`${pending.line} ${plain}`, speaker);
  return read && !read.wrong ? read : undefined;
}

/** Three words at most name a person; more are quoted by whoever types them, or tell a story. */
function person(text: string): string | undefined {
  const words = text.trim().split(/\s+/);
  if (words.length === 1) return words[0];
  return words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word))
    ? `"${words.join(' ')}"`
    : undefined;
}

/** What was probably meant, of what the speaker may do. */
export const meantInstead = (text: string, speaker: Speaker): string[] =>
  nearCommands(
    commands.filter((command) => may(command, speaker)),
    text,
  );
