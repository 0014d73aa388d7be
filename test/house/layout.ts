import { tokens } from './lexer.ts';
import type { Breach, SourceFile } from './sources.ts';
import { isScript } from './sources.ts';

const cap = 250;
const vague = /(^|[-.])(utils?|helpers?|managers?|services?)([-.]|$)/;
/** kebab-case, dots between parts; a leading dot or underscore only where a tool asks for it. */
const kebab = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/;

/** Files over the cap of 250 lines. */
export function lengthBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > cap)
    .map(({ path, lines }) => ({ law: 'length', path, detail: `${lines} lines` }));
}

/** Names that are not kebab-case, and names that say nothing. */
export function nameBreaches(files: readonly SourceFile[]): Breach[] {
  const seen = new Set(
    files.flatMap(({ path }) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))),
  );
  return [...seen].flatMap((path) => {
    const name = path.split('/').at(-1)!;
    if (vague.test(name)) return [{ law: 'vague-name', path, detail: name }];
    return kebab.test(name) ? [] : [{ law: 'kebab-case', path, detail: name }];
  });
}

/** Default exports: a thing has one name everywhere. */
export function defaultExportBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => isScript(path))
    .flatMap(({ path, text }) => {
      const list = tokens(text);
      return list
        .filter((token, index) => {
          if (token.kind !== 'word' || token.text !== 'default') return false;
          if (list[index - 1]?.text === 'export') return true;
          return list[index + 1]?.text !== 'as' && isExported(list.slice(0, index).map(({ text }) => text));
        })
        .map(({ line }) => ({ law: 'default-export', path, detail: `line ${line}` }));
    });
}
/** "export { x as default }": the brace that is open here was opened by an export. */
function isExported(before: readonly string[]): boolean {
  const open = before.lastIndexOf('{');
  return open > before.lastIndexOf('}') && before[open - 1] === 'export';
}
