import { hasMessage, languageOf, phrase, say } from '../../cards/index.ts';
import type { Speaker } from '../dialog.ts';
import { normal } from '../triage-words.ts';
import type { Command } from './command.ts';
import { type Arguments, argumentsIn, wordsIn } from './grammar.ts';
import { slips, slipsAllowed } from './near.ts';
import { orderedOtherwise } from './said-otherwise.ts';

export interface Read extends Arguments {
  command: Command;
}
/** Longer lines are stories or pastes. */
const longestLine = 500;

const beginnings = ({ name, also = [] }: Command): string[] => [name, ...also];
/** Small words that courtesy puts around an order. */
const courtesy =
  /^(?:please[,\s]+|bot[,\s]+|bitte[,\s]+|por favor[,\s]+)|[,\s]+(?:please|thanks|thank you|bitte|danke|merci|s['’]il vous pla[iî]t|svp|por favor|gracias|من فضلك|شكرا)$/gi;

function plainLine(text: string): string | undefined {
  const line = text.trim().replace(/^[/!]\s*/, '');
  if (line.length > longestLine || line.includes('\n')) return undefined;
  return line
    .replace(/[?!？！؟。]+$/, '')
    .replace(courtesy, '')
    .trim();
}

/** Reads a typed order; undefined where the line is none. Never guesses: see nearCommands for slips. */
export function commandIn(commands: readonly Command[], text: string, speaker: Speaker): Read | undefined {
  if (text.trim() === '?') return whole(commands, 'help');
  const line = plainLine(text);
  if (!line) return undefined;
  const typed = normal(line);
  const meant = whole(commands, typed) ?? labelled(commands, typed, speaker) ?? otherwise(commands, line);
  if (meant) return meant;
  const words = wordsIn(line);
  const tries = commands
    .flatMap((command) => beginnings(command).map((name) => ({ command, name: name.split(' ') })))
    .sort((a, b) => b.name.length - a.name.length);
  for (const { command, name } of tries) {
    if (!name.every((word, at) => words[at]?.toLowerCase() === word)) continue;
    const read = argumentsIn(command.args, words.slice(name.length));
    if (read) return { command, ...read };
  }
  return undefined;
}

function whole(commands: readonly Command[], typed: string): Read | undefined {
  const command = commands.find(({ lines = [] }) => lines.includes(typed));
  return command && { command, given: {} };
}

function otherwise(commands: readonly Command[], line: string): Read | undefined {
  const name = orderedOtherwise(line);
  const command = commands.find((one) => one.name === name);
  return command && { command, given: {} };
}

/** Whoever types what stands on a button means it, in the language in which it stands there. */
function labelled(commands: readonly Command[], typed: string, { locale }: Speaker): Read | undefined {
  const language = languageOf(locale);
  const known = labels.get(language) ?? labelsIn(commands, language);
  labels.set(language, known);
  const command = known.get(typed);
  return command && { command, given: {} };
}
/** What stands on buttons, by language: the catalogue does not change while this runs. */
const labels = new Map<string, ReadonlyMap<string, Command>>();
const labelsIn = (commands: readonly Command[], language: string): ReadonlyMap<string, Command> =>
  new Map(
    commands.flatMap((command) =>
      (command.labels ?? [])
        .filter((id) => hasMessage(id))
        .map((id) => [normal(say(phrase(id), language)), command] as const),
    ),
  );

/** Whole lines that were probably meant, nearest first: the order is a slip away, and the rest of the line fits it. */
export function nearCommands(commands: readonly Command[], text: string): string[] {
  const line = plainLine(text);
  if (!line) return [];
  const words = wordsIn(line);
  const found = commands.flatMap((command) => {
    const lines = beginnings(command).flatMap((name) => {
      const count = name.split(' ').length;
      const typed = words.slice(0, count).join(' ').toLowerCase();
      const far = slips(typed, name);
      if (far === 0 || far > slipsAllowed(name)) return [];
      const rest = words.slice(count);
      const read = argumentsIn(command.args, rest);
      return read && !read.wrong ? [{ far, line: [name, ...rest].join(' ') }] : [];
    });
    // other names of one order are no choice
    return lines.sort((a, b) => a.far - b.far).slice(0, 1);
  });
  return [...new Set(found.sort((a, b) => a.far - b.far).map((one) => one.line))].slice(0, 3);
}
