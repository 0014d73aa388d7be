import { isProperty, kindOf, type PrintedObject } from './properties.ts';
import type { Line, Source } from './source.ts';

interface Fragment {
  values: Map<string, string>;
  command?: string;
  whole: boolean;
}
interface Open {
  name: string;
  text: string;
  line: Line;
  lines: number;
}

const property = /^\s{0,24}([A-Za-z][A-Za-z0-9]{2,50})\s{0,60}[:：](?!\/\/)\s?(.*)$/;
const command = /\b((?:get|test|set)-[a-z]{2,40})/i;
const emptyCap = 6;

/**
 * Objects as Format-List prints them: "Name : Value", a long value going on in the next line below the first, blank
 * lines between objects or (from mail) between all lines, in any order. Only properties that are known count, so that
 * talk around it does not.
 */
export function objectsInList(source: Source): PrintedObject[] {
  const fragments: Fragment[] = [];
  let fragment: Fragment | undefined;
  let open: Open | undefined;
  let last: string | undefined;
  const close = () => {
    if (open && fragment && keeps(open)) fragment.values.set(open.name, open.text.trim());
    open = undefined;
  };
  for (const line of source.lines) {
    const match = property.exec(line.text);
    const name = match?.[1]?.toLowerCase();
    if (match && name !== undefined && isProperty(name)) {
      close();
      if (fragment?.values.has(name)) fragment = undefined;
      if (fragment === undefined) {
        fragment = { values: new Map(), whole: true, ...(last ? { command: last } : {}) };
        fragments.push(fragment);
      }
      open = { name, text: match[2]!, line, lines: 0 };
      continue;
    }
    if (open && continues(line.text) && open.lines < emptyCap) {
      open = {
        ...open,
        text: `${open.text}${joint(open.text)}${line.text.trim()}`.slice(0, 4000),
        line,
        lines: open.lines + 1,
      };
      continue;
    }
    close();
    fragment = undefined;
    const named = command.exec(line.text.slice(0, 300))?.[1];
    if (named) last = named.toLowerCase();
  }
  close();
  return merged(fragments);
}

/** A value that goes on stands below the first part, far from the edge. */
const continues = (text: string): boolean => /^\s{10,}\S/.test(text) && !property.test(text);
const joint = (text: string): string => (/[,;]$/.test(text) ? ' ' : '');

/** Whether the value is surely complete. */
function keeps({ text, line }: Open): boolean {
  return line.whole || /^\s*(?:true|false)$/i.test(text);
}

/** Pieces of one object that blank lines or talk stand between. */
function merged(fragments: readonly Fragment[]): PrintedObject[] {
  const objects: { values: Map<string, string>; command?: string }[] = [];
  for (const { values, command: named } of fragments) {
    const before = objects.at(-1);
    const [kind, kindBefore] = [kindOf(values.keys()), before && kindOf(before.values.keys())];
    const together =
      before !== undefined &&
      (kind === undefined || kindBefore === undefined || related(kind, kindBefore)) &&
      before.command === named &&
      ![...values.keys()].some((name) => before.values.has(name));
    if (together) for (const [name, value] of values) before.values.set(name, value);
    else objects.push({ values: new Map(values), ...(named ? { command: named } : {}) });
  }
  return objects.flatMap(({ values, command: named }) => {
    const kind = kindOf(values.keys());
    return kind ? [{ kind, values, whole: true, ...(named ? { command: named } : {}) }] : [];
  });
}

const access = new Set(['mailbox-access', 'organization']);
const related = (one: string, two: string): boolean => one === two || (access.has(one) && access.has(two));
