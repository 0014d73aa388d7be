import { phrase, say } from '../cards/index.ts';
import type { Question } from '../engine/index.ts';

type SimpleWord = 'help' | 'cancel' | 'start-again' | 'why' | 'options' | 'helped' | 'send' | 'recheck';
/** A sentence that is an order to the bot and no complaint. */
export type Command =
  | { word: SimpleWord }
  | { word: 'diagnose'; who: string; rest: string }
  | { word: 'link'; identity: string; sip: string };

const simple: Record<string, SimpleWord> = {
  help: 'help',
  '?': 'help',
  commands: 'help',
  cancel: 'cancel',
  stop: 'cancel',
  abort: 'cancel',
  'start again': 'start-again',
  'start over': 'start-again',
  restart: 'start-again',
  reset: 'start-again',
  why: 'why',
  options: 'options',
  'that helped': 'helped',
  'send to helpdesk': 'send',
  'send to the helpdesk': 'send',
  'check again': 'recheck',
};

/** Reads a typed command; undefined where it is none. Never guesses: a near miss is left to what understands complaints. */
export function commandIn(text: string): Command | undefined {
  const plain = normal(text);
  const word = simple[plain];
  if (word) return { word };
  const diagnose = /^\s*(?:diagnose|check)\s+(\S+@\S+|\S+\\\S+|"[^"]{1,200}"|\S+)(?:\s+([\s\S]*))?$/i.exec(
    text,
  );
  if (diagnose && !/^(my|the|me|again|if|why|what|your|please|for)$/i.test(diagnose[1] ?? ''))
    return { word: 'diagnose', who: unquoted(diagnose[1] ?? ''), rest: diagnose[2] ?? '' };
  const link = /^\s*(?:link|confirm)\s+(\S+@\S+)\s+(?:(?:as|to|is)\s+)?(?:sip:)?(\S+@\S+)\s*$/i.exec(text);
  if (link) return { word: 'link', identity: unquoted(link[1] ?? ''), sip: unquoted(link[2] ?? '') };
  return undefined;
}

/** Which answer of the open question was typed: its label as shown, or its id. */
export function answerIn(
  text: string,
  question: Question | null | undefined,
  locale: string,
): string | undefined {
  if (!question) return undefined;
  const typed = normal(text);
  if (typed === 'dont know' || typed === 'i dont know' || typed === 'not sure') return 'unknown';
  return question.answers.find(
    (answer) =>
      normal(answer) === typed || normal(say(phrase(`question.${question.id}.${answer}`), locale)) === typed,
  );
}

export function normal(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’']/g, '')
    .replace(/[-_]+/g, ' ')
    .replace(/[.!?,;:"“”()[\]]+/g, (found) => (text.trim() === found ? found : ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
const unquoted = (text: string) => text.replace(/^["“<(]+|["”>),;.]+$/g, '');
