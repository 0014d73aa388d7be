import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One file of the tree, path relative to its root with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}
export interface Breach {
  law: string;
  path: string;
  detail: string;
}

const left = new Set(['node_modules', '.git', 'run', 'data', 'coverage']);
const coded = /\.(ts|mjs|js|css|html)$/;

/** Every file path below root, sorted; generated and foreign folders left out. */
export function paths(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => left.has(part)))
    .sort();
}

/** Code, styles and pages with their text; data and prose are not held to code's laws. */
export function sources(root: string): SourceFile[] {
  return paths(root)
    .filter((path) => coded.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
export const isScript = (path: string): boolean => /\.(ts|mjs|js)$/.test(path);
