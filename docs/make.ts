import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../engine/rules/index.ts';
import { page } from './page.ts';

const folder = new URL('./rules/', import.meta.url);

/** Every page that should be there: file name and text. */
export const pages = (): Map<string, string> => new Map(rules.map((rule) => [`${rule.id}.md`, page(rule)]));

/** Writes the pages that differ and removes those of rules that are gone. Running it again changes nothing. */
function make(): number {
  mkdirSync(folder, { recursive: true });
  const wanted = pages();
  const there = readdirSync(folder).filter((name) => name.endsWith('.md'));
  for (const name of there) if (!wanted.has(name)) rmSync(new URL(name, folder));
  const changed = [...wanted].filter(
    ([name, text]) => !there.includes(name) || readFileSync(new URL(name, folder), 'utf8') !== text,
  );
  for (const [name, text] of changed) writeFileSync(new URL(name, folder), text);
  return changed.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(`${make()} of ${rules.length} pages written`);
