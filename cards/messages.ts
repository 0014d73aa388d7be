import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { longestArgument } from './render/clean.ts';
import type { Argument, Phrase } from './view.ts';

/** Turns a phrase into a sentence; `guard` (escaping) is applied to every argument that is shown, never to the catalogue's own text. */
export type Say = (phrase: Phrase, locale: string, guard?: (value: string) => string) => string;

export interface SayOptions {
  /** throw: a missing key or argument is an error (tests); mark: its id is shown between ⟦ ⟧ (production) */
  missing: 'throw' | 'mark';
  /** further messages, tried before the catalogue */
  extra?: Record<string, string>;
}

export const fallbackLanguage = 'en';
const folder = new URL('./messages/', import.meta.url);
const catalogues = new Map<string, Map<string, string>>();

let found: readonly string[] | undefined;
/** Languages that have a folder of messages. */
export function languages(): readonly string[] {
  found ??= readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return found;
}

/** The language that is spoken to somebody with this locale: `de-AT` gives `de` where there is one, else English. */
export function languageOf(locale: string): string {
  const primary = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return languages().includes(primary) ? primary : fallbackLanguage;
}

/** All messages of a language, every file of its folder. Where an id stands in two files the first counts; the house test forbids it. */
export function catalogue(language: string): ReadonlyMap<string, string> {
  const kept = catalogues.get(language);
  if (kept) return kept;
  const all = new Map<string, string>();
  const from = new URL(`./${language}/`, folder);
  for (const name of readdirSync(from)
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    const messages = JSON.parse(readFileSync(new URL(name, from), 'utf8')) as Record<string, string>;
    for (const [id, text] of Object.entries(messages)) {
      if (all.has(id))
        throw new Error(`message ${id} stands twice in ${language}, the second time in ${name}`);
      all.set(id, text);
    }
  }
  catalogues.set(language, all);
  return all;
}

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
}
const argumentElement = 1;
const firstTyped = 2; // number, date, time, select, plural follow
const lastTyped = 6;
/** A shown argument gets its own name, so that escaping it never disturbs a select on the same name. */
const shown = (name: string) => `${name} shown`;

function separateShown(elements: Element[], names: Set<string>): void {
  for (const element of elements) {
    if (element.type === argumentElement && element.value) {
      names.add(element.value);
      element.value = shown(element.value);
    } else if (element.type >= firstTyped && element.type <= lastTyped && element.value) {
      names.add(element.value);
    }
    for (const option of Object.values(element.options ?? {})) separateShown(option.value, names);
  }
}

/** ICU keys hold no hyphen: an id is chosen among in its underscore form, `sid-history` as `sid_history`. */
const selector = (value: string) => value.replaceAll('-', '_');

interface Message {
  format: IntlMessageFormat;
  names: Set<string>;
}
function compile(text: string, language: string): Message {
  const parsed = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  const ast = parsed.getAst();
  const names = new Set<string>();
  separateShown(ast as unknown as Element[], names);
  return { format: new IntlMessageFormat(ast, language), names };
}

const mark = (id: string) => `⟦${id}⟧`;

type Guard = (value: string) => string;
const isList = (value: Argument): value is readonly (string | Phrase)[] => typeof value === 'object';

/** As many as a single argument has room for; what is left out is seen. */
function withinLength(items: readonly string[]): readonly string[] {
  const fitting: string[] = [];
  let length = 0;
  for (const item of items) {
    length += item.length + 2;
    if (fitting.length > 0 && length > longestArgument) return [...fitting, '…'];
    fitting.push(item);
  }
  return fitting;
}

/** Makes a speaker. Messages are compiled once for each language and id. */
export function createSay(options: SayOptions): Say {
  const compiled = new Map<string, Message>();
  const textOf = (value: Argument, locale: string, guard: Guard): string => {
    if (!isList(value)) return guard(String(value));
    const id = value.every((item) => typeof item === 'string') ? 'ui.list' : 'ui.parts';
    const items = (id === 'ui.list' ? withinLength(value as string[]) : value).map((item) =>
      typeof item === 'string' ? guard(item) : speak(item, locale, guard),
    );
    // Paired from the left; the items are guarded already.
    return items.length === 0
      ? ''
      : items.reduce((list, item) => speak({ id, args: { list, item } }, locale));
  };
  const speak: Say = (phrase, locale, guard = (value) => value) => {
    const language = languageOf(locale);
    const key = `${language} ${phrase.id}`;
    let message = compiled.get(key);
    if (!message) {
      const own = options.extra?.[phrase.id] ?? catalogue(language).get(phrase.id);
      const text =
        own ?? (options.missing === 'mark' ? catalogue(fallbackLanguage).get(phrase.id) : undefined);
      if (text === undefined) {
        if (options.missing === 'throw') throw new Error(`no message ${phrase.id} in ${language}`);
        return mark(phrase.id);
      }
      // English words need the plurals of English.
      message = compile(text, own === undefined ? fallbackLanguage : language);
      compiled.set(key, message);
    }
    const values: Record<string, string | number> = {};
    for (const name of message.names) {
      const value = phrase.args?.[name];
      if (value === undefined && options.missing === 'throw')
        throw new Error(`message ${phrase.id} needs the argument ${name}`);
      values[name] = typeof value === 'number' ? value : selector(String(value ?? mark(name)));
      values[shown(name)] = textOf(value ?? mark(name), locale, guard);
    }
    try {
      return String(message.format.format(values));
    } catch (error) {
      if (options.missing === 'throw') throw error;
      return mark(phrase.id);
    }
  };
  return speak;
}

/** Says a phrase; what is missing in the catalogue is shown marked, never left out. */
export const say: Say = createSay({ missing: 'mark' });
/** Says a phrase; anything missing is thrown. For tests and for the pages that are made from the catalogue. */
export const sayOrThrow: Say = createSay({ missing: 'throw' });

/** Is there such a message (in English, which is complete)? */
export const hasMessage = (id: string): boolean => catalogue(fallbackLanguage).has(id);
