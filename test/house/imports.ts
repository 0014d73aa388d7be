import { posix } from 'node:path';
import { tokens } from './lexer.ts';
import type { Breach, SourceFile } from './sources.ts';
import { isScript } from './sources.ts';

/** Who may import whom: the first entry whose files match holds. Paths and packages are matched from their start. */
interface Law {
  files: RegExp;
  own: readonly RegExp[];
  packages: readonly RegExp[];
}
const anything = [/^/];
const door = /^engine\/index\.ts$/;
const node = /^node:/;
/** The engine without the world and without those who look at it. */
const pureEngine = /^engine\/(?!clients\/|probes\/|gather\.ts|examine\.ts)/;
/** A hash is a pure function. */
const hash = /^node:crypto$/;
/** What a client needs of the engine: its ports, the shapes of facts and the vocabularies. */
const ports = /^engine\/(probe\.ts|evidence\.ts|facts\/|knowledge\/|clients\/)/;
const readers = /^engine\/(knowledge\/|facts\/|evidence\.ts|paste|understand)/;

export const law: readonly Law[] = [
  {
    files: /^engine\/clients\//,
    own: [ports],
    packages: [/^ldapts$/, /^fast-xml-parser$/, /^dns-packet$/, node],
  },
  { files: /^engine\/(paste|understand)/, own: [readers], packages: [/^fast-xml-parser$/] },
  {
    files: /^engine\/(probes\/|gather|probe\.ts|examine|index\.ts)/,
    own: [/^engine\/(?!clients\/)/],
    packages: [],
  },
  { files: /^engine\//, own: [pureEngine], packages: [hash] },
  { files: /^desk\//, own: [/^desk\//, door], packages: [] },
  {
    files: /^cards\//,
    own: [/^cards\//, /^desk\//, door],
    packages: [/^intl-messageformat$/, /^node:fs$/, hash],
  },
  { files: /^dialogs\//, own: [/^dialogs\//, /^cards\//, /^desk\//, door], packages: [] },
  {
    files: /^store\//,
    own: [/^store\//, /^desk\//, /^fleet\//, door],
    packages: [/^kysely$/, /^better-sqlite3$/, /^pg$/, node],
  },
  { files: /^fleet\//, own: [/^fleet\//, door], packages: [] },
  { files: /^lab\//, own: [/^lab\//], packages: [/^dns2$/, /^dns-packet$/, /^@peculiar\/x509$/, node] },
  { files: /^bot\/channels\//, own: anything, packages: anything },
  { files: /^bot\//, own: anything, packages: [/^(?!botbuilder|botframework|@slack\/|ldapts$)/] },
  { files: /^/, own: anything, packages: anything },
];

/** Module specifiers a file names: import and export from (types too), import() and createRequire's require(). */
export function specifiers(text: string): string[] {
  const list = tokens(text);
  return list.flatMap((token, index) => {
    const [before, beforeThat] = [list[index - 1], list[index - 2]];
    const called =
      before?.text === '(' && /^(import|require|import\.meta\.resolve)$/.test(beforeThat?.text ?? '');
    const from = before?.kind === 'word' && (before.text === 'from' || before.text === 'import');
    return token.kind === 'string' && (from || called) ? [token.text] : [];
  });
}

/** Imports that the table does not allow. */
export function importBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => isScript(path))
    .flatMap(({ path, text }) => {
      const rule = law.find(({ files }) => files.test(path))!;
      return specifiers(text)
        .filter((specifier) => {
          if (!specifier.startsWith('.')) return !rule.packages.some((allowed) => allowed.test(specifier));
          const target = posix.join(posix.dirname(path), specifier);
          return target.startsWith('..') || !rule.own.some((allowed) => allowed.test(target));
        })
        .map((specifier) => ({ law: 'imports', path, detail: specifier }));
    });
}
