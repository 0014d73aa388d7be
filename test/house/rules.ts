import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Breach } from './sources.ts';

/** What the law needs of a rule; the full type is engine/rule.ts. */
export interface RuleLike {
  id: string;
  cites: readonly string[];
  remedies: readonly { id: string; waits?: readonly string[] }[];
}

/** The registered rules of a tree; none where the door is not there yet. */
export async function registered(root: string): Promise<readonly RuleLike[]> {
  const door = join(root, 'engine/rules/index.ts');
  if (!existsSync(door)) return [];
  const loaded: { rules: readonly RuleLike[] } = await import(pathToFileURL(door).href);
  return loaded.rules;
}

/** A file per rule and a rule per file; each with source, remedy, docs page, golden cases and its words. */
export function ruleBreaches(
  rules: readonly RuleLike[],
  files: readonly string[],
  messages: ReadonlySet<string>,
): Breach[] {
  const there = new Set(files);
  const own = files.filter((path) => /^engine\/rules\/[^/]+\.ts$/.test(path) && !path.endsWith('/index.ts'));
  const orphans = own
    .filter((path) => !rules.some(({ id }) => path === `engine/rules/${id}.ts`))
    .map((path) => ({ law: 'rule-unregistered', path, detail: 'no registered rule has this name' }));
  const twice = rules
    .filter(({ id }, index) => rules.findIndex((other) => other.id === id) !== index)
    .map(({ id }) => ({ law: 'rule-twice', path: 'engine/rules/index.ts', detail: id }));
  const each = rules.flatMap((rule): Breach[] => {
    const path = `engine/rules/${rule.id}.ts`;
    const said = [
      ...['title', 'failure', 'why'].map((part) => `rule.${rule.id}.${part}`),
      ...rule.remedies.flatMap(({ id, waits = [] }) => [
        `remedy.${id}`,
        ...waits.map((wait) => `wait.${wait}`),
      ]),
    ];
    const wrong: [boolean, string, string][] = [
      [!there.has(path), 'rule-file', `no file for ${rule.id}`],
      [rule.cites.length === 0, 'rule-source', 'cites nothing'],
      [rule.remedies.length === 0, 'rule-remedy', 'has no remedy'],
      [!there.has(`docs/rules/${rule.id}.md`), 'rule-page', `docs/rules/${rule.id}.md is missing`],
      [!golden(rule.id).some((file) => there.has(file)), 'rule-golden', `${golden(rule.id)[0]} is missing`],
      ...said.map((id): [boolean, string, string] => [!messages.has(id), 'rule-message', id]),
    ];
    return wrong.filter(([is]) => is).map(([, law, detail]) => ({ law, path, detail }));
  });
  return [...orphans, ...twice, ...each];
}
/** Where the golden cases of a rule may lie. */
const golden = (id: string) => [`test/cases/rules/${id}.ts`, `test/cases/rules/${id}.json`];
