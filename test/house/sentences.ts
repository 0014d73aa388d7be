import { tokens } from './lexer.ts';
import type { Breach, SourceFile } from './sources.ts';

/** Tables of texts that others wrote: what clients show, what people say, titles of sources. They are matched or cited, never composed. */
const tables =
  /^engine\/(knowledge\/(citations|strings[a-z-]*)|understand\/phrases[a-z-]*|paste\/labels[a-z-]*)\.ts$/;
/** Four plain words in a row: a PowerShell line has its dashes, an id its hyphens, a filter its signs. */
const sentence = /(?<![-\w])\p{L}[\p{L}’']*,? \p{L}[\p{L}’']*,? \p{L}[\p{L}’']*,? \p{L}[\p{L}’']*(?![-\w])/u;

/** Sentences in the engine's code: wording lives in cards/messages. */
export function sentenceBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => /^engine\/.*\.ts$/.test(path) && !tables.test(path))
    .flatMap(({ path, text }) =>
      tokens(text)
        .filter(({ kind, text }) => (kind === 'string' || kind === 'template') && sentence.test(text))
        .map(({ line, text }) => ({ law: 'sentence', path, detail: `line ${line}: ${text.slice(0, 60)}` })),
    );
}
