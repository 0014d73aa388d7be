import type { Lexicon } from '../knowledge/lexicons/lexicon.ts';
import { folded } from './folding.ts';
import type { Word } from './words.ts';

/** Letters that bend words and bind them: what is left of them says nothing. */
const binding = /[\u3041-\u309f]+/;

/** The words of a language that is written without spaces: known parts are found in any place, the longest first. */
export class Unspaced {
  /** by first letter, longest first */
  readonly #parts = new Map<string, [part: string, gloss: string][]>();

  constructor({ glosses, classes = {} }: Lexicon) {
    for (const [gloss, sources] of Object.entries(glosses))
      for (const source of sources.flatMap((one) => one.split('|')))
        for (const part of expanded(source, classes)) this.#add(folded(part), gloss);
    for (const list of this.#parts.values()) list.sort(([a], [b]) => b.length - a.length);
  }

  /** The words put into those of the lexicon; what no part knows stays in runs, without what only binds. */
  read(run: readonly Word[]): Word[] {
    return run.flatMap(({ text, clause }) => this.#words(text).map((word) => ({ ...word, clause })));
  }

  #words(text: string): Omit<Word, 'clause'>[] {
    const words: Omit<Word, 'clause'>[] = [];
    let rest = '';
    const flush = () => {
      for (const piece of rest.split(binding).flatMap((one) => one.match(/[a-z0-9']+|[^a-z0-9']+/g) ?? []))
        words.push(/^[a-z0-9']/.test(piece) ? { text: piece } : { text: piece, foreign: true });
      rest = '';
    };
    for (let at = 0; at < text.length; ) {
      const found = insideLatin(text, at)
        ? undefined
        : this.#parts.get(text[at]!)?.find(([part]) => text.startsWith(part, at));
      if (found === undefined) {
        rest += text[at];
        at += 1;
        continue;
      }
      flush();
      const [part, gloss] = found;
      if (gloss !== '')
        words.push(...gloss.split(' ').map((word): Omit<Word, 'clause'> => ({ text: word, glossed: true })));
      at += part.length;
    }
    flush();
    return words;
  }

  #add(part: string, gloss: string): void {
    const list = this.#parts.get(part[0]!) ?? [];
    list.push([part, gloss]);
    this.#parts.set(part[0]!, list);
  }
}

/** A part in Latin letters ("pc") begins where a word begins, not inside of one. */
const insideLatin = (text: string, at: number): boolean =>
  /^[a-z0-9][a-z0-9]/.test(text.slice(at - 1, at + 1));

/** "表示され{nai}" in every form of the class. */
function expanded(source: string, classes: Readonly<Record<string, string>>): string[] {
  const name = /\{(\w+)\}/.exec(source);
  if (name === null) return [source];
  const forms = classes[name[1]!];
  if (forms === undefined) throw new Error(`no word class ${name[1]}`);
  return forms.split(' ').flatMap((form) => expanded(source.replace(name[0], form), classes));
}
