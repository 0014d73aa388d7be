import { readdirSync, readFileSync } from 'node:fs';

/** Words that a text shares with each of many others, weighed by how rare they are (cosine of tf-idf). */
export class WordMatch {
  readonly #weights = new Map<string, Map<string, number>>();
  readonly #rarity = new Map<string, number>();

  constructor(texts: Readonly<Record<string, string>>) {
    const sets = Object.entries(texts).map(([id, text]) => [id, stems(text)] as const);
    for (const [, words] of sets)
      for (const word of new Set(words)) this.#rarity.set(word, (this.#rarity.get(word) ?? 0) + 1);
    for (const [word, count] of this.#rarity) this.#rarity.set(word, Math.log(1 + sets.length / count));
    for (const [id, words] of sets) this.#weights.set(id, this.#vector(words));
  }

  #vector(words: readonly string[]): Map<string, number> {
    const sums = new Map<string, number>();
    for (const word of words) sums.set(word, 1);
    let square = 0;
    for (const word of sums.keys()) {
      const weight = this.#rarity.get(word) ?? 0;
      sums.set(word, weight);
      square += weight ** 2;
    }
    const length = Math.sqrt(square) || 1;
    return new Map([...sums].map(([word, weight]) => [word, weight / length]));
  }

  /** Ids, best first, with 0 to 1. */
  ranked(text: string): { id: string; score: number }[] {
    const own = this.#vector(stems(text));
    return [...this.#weights]
      .map(([id, theirs]) => ({
        id,
        score: [...own].reduce((sum, [word, weight]) => sum + weight * (theirs.get(word) ?? 0), 0),
      }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }
}

const usual = new Set(
  'the a an of to is it in on and or for with by at as that this not be are was has have had can cannot no only which what who when your you their they its from but does do if there then'.split(
    ' ',
  ),
);
function stems(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter((word) => word.length > 1 && !usual.has(word))
    .map((word) => word.replace(/(ing|ed|es|s)$/, ''));
}

const folder = new URL('../../cards/messages/en/', import.meta.url);
const messages: Readonly<Record<string, string>> = Object.assign(
  {},
  ...readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
);
/** Everything that the English catalogue says below an id, the id's own words included. */
export function wordsBelow(prefix: string, id: string): string {
  const texts = Object.entries(messages).filter(
    ([key]) => key === `${prefix}.${id}` || key.startsWith(`${prefix}.${id}.`),
  );
  return [id.replaceAll('-', ' '), ...texts.map(([, text]) => text)].join(' ');
}
