import { languageName, languages } from '../cards/index.ts';
import { UsageError } from './usage-error.ts';

type Environment = Record<string, string | undefined>;

/** `de`, `de-AT`, `de_DE.UTF-8`: the catalogue it names, undefined where there is none. */
function named(text: string): string | undefined {
  const [primary] = text
    .trim()
    .toLowerCase()
    .split(/[-_.@]/);
  return languages().find((language) => language === primary);
}

/**
 * The language of an answer on the command line: the one asked for, else that of the terminal (LC_ALL before
 * LC_MESSAGES before LANG, as POSIX orders them) where there is a catalogue of it, else English.
 * @throws UsageError that names the languages there are, where another was asked for
 */
export function answerLanguage(asked: string | undefined, environment: Environment = process.env): string {
  if (asked === undefined) {
    const { LC_ALL, LC_MESSAGES, LANG } = environment;
    return named(LC_ALL || LC_MESSAGES || LANG || 'en') ?? 'en';
  }
  const found = named(asked);
  if (found !== undefined) return found;
  const known = languages().map((language) => `${language} (${languageName(language)})`);
  throw new UsageError(`--language ${asked}: there is no such language here; there are ${known.join(', ')}`);
}
