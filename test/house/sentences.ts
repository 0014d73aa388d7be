import { tokens } from './lexer.ts';
import type { Breach, SourceFile } from './sources.ts';

/** Tables of texts that others wrote: what clients show, titles of sources. They are matched or cited, never composed. */
const tables = /^engine\/knowledge\/(citations|config-labels|strings[a-z-]*)\.ts$/;
/** Readers of what people say hold lists of their words; only what is written as prose is ours there. */
const vocabularies = /^engine\/(knowledge\/lexicon|understand\/|paste\/)/;
const prose = /^\p{Lu}[^|]*[.?!]$/u;
/** Clients refuse settings and files with errors for whoever runs the bot, as the command line does. */
const held = (path: string) => /^engine\/(?!clients\/).*\.ts$/.test(path) && !tables.test(path);
/** Four plain words in a row: a PowerShell line has its dashes, an id its hyphens, a filter its signs. */
const sentence = /(?<![-\w])\p{L}[\p{L}’']*,? \p{L}[\p{L}’']*,? \p{L}[\p{L}’']*,? \p{L}[\p{L}’']*(?![-\w])/u;

/** Tools of Windows that take plain words: the whole text is one command line. */
const toolLine = /^(netsh|nltest|klist|dsquery|certutil|gpresult|w32tm) [-\w\s./]+$/;

/** Sentences in the engine's code: wording lives in cards/messages. */
export function sentenceBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => held(path))
    .flatMap(({ path, text }) =>
      tokens(text)
        .filter(({ kind, text }) => (kind === 'string' || kind === 'template') && sentence.test(text))
        .filter(({ text }) => !toolLine.test(text) && (!vocabularies.test(path) || prose.test(text)))
        .map(({ line, text }) => ({ law: 'sentence', path, detail: `line ${line}: ${text.slice(0, 60)}` })),
    );
}
