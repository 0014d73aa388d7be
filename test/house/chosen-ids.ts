import { type Token, tokens } from './lexer.ts';
import type { Breach, SourceFile } from './sources.ts';

/** Where code of the engine chooses an id that a person will read, and the family of messages it must be in. */
interface Choice {
  files: RegExp;
  family: string;
  /** property, or list that is pushed to, whose value holds the ids */
  property?: string;
  /** function in whose body every string in a list is an id */
  lists?: string;
}
const choices: readonly Choice[] = [
  { files: /^engine\//, family: 'warning', property: 'warnings' },
  { files: /^engine\/features\.ts$/, family: 'feature.why', property: 'why' },
  { files: /^engine\/options\.ts$/, family: 'option.why', lists: 'why' },
  { files: /^engine\/contradictions[a-z-]*\.ts$/, family: 'contradiction', property: 'id' },
];

/** Ids that the engine can choose and the catalogue lacks. */
export function chosenIdBreaches(files: readonly SourceFile[], messages: ReadonlySet<string>): Breach[] {
  return files.flatMap(({ path, text }) => {
    const held = choices.filter((choice) => choice.files.test(path));
    const list = held.length > 0 ? tokens(text) : [];
    return held.flatMap((choice) =>
      chosen(list, choice)
        .map(({ text: id, line }) => ({ id: `${choice.family}.${id}`, line }))
        .filter(({ id }) => !messages.has(id))
        .map(({ id, line }) => ({ law: 'chosen-id', path, detail: `line ${line}: ${id}` })),
    );
  });
}

function chosen(list: readonly Token[], { property, lists }: Choice): Token[] {
  return list.flatMap(({ kind, text }, index) => {
    if (kind !== 'word') return [];
    const [next, before] = [list[index + 1]?.text, list[index - 1]?.text];
    const value =
      property && (text === `${property}.push` || (text === property && /^[:=]$/.test(next ?? '')));
    if (value) return idsOf(list.slice(index + 1));
    return lists && text === lists && before === 'function' ? idsOf(bodyOf(list.slice(index + 1)), true) : [];
  });
}
/** What stands in the first braces at depth 0 behind a parameter list. */
function bodyOf(list: readonly Token[]): Token[] {
  let depth = 0;
  const begin = list.findIndex(({ kind, text }, index) => {
    if (kind !== 'sign') return false;
    if (text === '{' && depth === 0 && index > 0) return true;
    if (/[([{]/.test(text)) depth++;
    if (/[)\]}]/.test(text)) depth--;
    return false;
  });
  const end = list.findIndex(({ text }, index) => index > begin && text === 'function');
  return list.slice(begin + 1, end < 0 ? undefined : end);
}
/** Strings of an expression up to its end, comparisons left out; inLists: only those directly within [ ]. */
function idsOf(list: readonly Token[], inLists = false): Token[] {
  const ids: Token[] = [];
  const open: string[] = [];
  for (const [index, token] of list.entries()) {
    const { kind, text } = token;
    if (kind === 'sign' && /[([{]/.test(text)) open.push(text);
    if (kind === 'sign' && /[)\]}]/.test(text) && open.pop() === undefined) break;
    if (kind === 'sign' && /[,;]/.test(text) && open.length === 0 && !inLists) break;
    const compared = list[index - 1]?.text === '=' && list[index - 2]?.text === '=';
    const asked = list[index + 1]?.text === '=';
    const counts = kind === 'string' && /^[a-z][a-z0-9-]*$/.test(text) && !compared && !asked;
    if (counts && (!inLists || open.includes('['))) ids.push(token);
  }
  return ids;
}
