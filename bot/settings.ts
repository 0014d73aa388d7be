import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { fileTrouble } from './file-trouble.ts';
import { crossIssues, missingFiles } from './settings-cross.ts';
import { fileSchema, type SettingsFile } from './settings-schema.ts';

export interface Settings extends SettingsFile {
  /** development: no app id needed, chat page at /, loopback only */
  development: boolean;
  /** folder of the settings file: relative paths in it start here */
  folder: string;
}

export interface Fault {
  line: number;
  path: string;
  message: string;
}
/** Every fault of a settings file at once, each with its line and what to do. */
export class SettingsError extends Error {
  readonly faults: readonly Fault[];
  readonly file: string;
  constructor(file: string, faults: readonly Fault[]) {
    super(
      [`${file} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:`]
        .concat(
          faults.map(
            (fault) => `  line ${fault.line}: ${fault.path ? `${fault.path} ` : ''}${fault.message}`,
          ),
        )
        .join('\n'),
    );
    this.name = 'SettingsError';
    this.file = file;
    this.faults = faults;
  }
}

/**
 * Braces of an unquoted ${NAME} would be YAML's own inside { … }. They are put aside as private-use characters, same
 * length, so that lines and columns stay; a secret is put into the parsed value, never into the text.
 */
const open = '\ue000\ue000';
const close = '\ue001';
const setAside = (text: string): string =>
  text.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, `${open}$1${close}`);
const reference = new RegExp(`${open}([A-Za-z_][A-Za-z0-9_]*)${close}`, 'g');

function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  // A missing key has no place of its own: its nearest parent's line is where to add it.
  for (let length = path.length; length >= 0; length--) {
    const node =
      length === 0 ? document.contents : document.getIn(path.slice(0, length) as (string | number)[], true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

/** Puts ${NAME} values in; a name that is not set is a fault, never an empty secret. */
function insertSecrets(document: Document, counter: LineCounter, env: NodeJS.ProcessEnv): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string') return;
      node.value = node.value.replace(reference, (_whole, name: string) => {
        const shown = `\${${name}}`;
        const value = env[name];
        if (value !== undefined && value !== '') return value;
        const line = node.range ? counter.linePos(node.range[0]).line : 1;
        faults.push({
          line,
          path: shown,
          message: `is not set: put the value into the environment variable ${name}`,
        });
        return shown;
      });
    },
  });
  return faults;
}

/** Several misspelt keys are one issue to the schema, but each has its own line. */
function oneEach(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not a setting: misspelt?' }));
}

/**
 * Reads and checks a settings text.
 * @param exists whether a file that the settings name is there
 * @throws SettingsError with every fault
 */
export function parseSettings(
  text: string,
  file: string,
  env: NodeJS.ProcessEnv,
  development: boolean,
  exists: (path: string) => boolean = existsSync,
): Settings {
  const counter = new LineCounter();
  const document = parseDocument(setAside(text), { lineCounter: counter, uniqueKeys: true });
  const syntax = document.errors.map((error) => ({
    line: error.linePos?.[0].line ?? 1,
    path: '',
    message: error.message.split('\n')[0]!,
  }));
  if (syntax.length > 0) throw new SettingsError(file, syntax);
  const secrets = insertSecrets(document, counter, env);
  const checked = fileSchema.safeParse(document.toJS({ maxAliasCount: 50 }) ?? {});
  const found = [
    ...(checked.success ? [] : checked.error.issues.flatMap(oneEach)),
    ...crossIssues(document.toJS()),
    ...missingFiles(document.toJS(), dirname(resolve(file)), exists),
  ];
  const issues = found.map((issue) => ({
    line: lineOf(document, counter, issue.path),
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  const faults = [...secrets, ...issues].sort((a, b) => a.line - b.line);
  if (faults.length > 0 || !checked.success) throw new SettingsError(file, faults);
  return { ...checked.data, development, folder: dirname(resolve(file)) };
}

/** @throws SettingsError also where the file cannot be read */
export function readSettings(file: string, env: NodeJS.ProcessEnv, development = false): Settings {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new SettingsError(file, [
      {
        line: 1,
        path: '',
        message: `cannot be read: ${fileTrouble(error)}; name another with --config, or try "npm start" for the built-in lab`,
      },
    ]);
  }
  return parseSettings(text, file, env, development);
}
