import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokens } from './lexer.ts';
import type { Breach, SourceFile } from './sources.ts';
import { isScript, paths } from './sources.ts';

/** Every message id of the English catalogue, with the file that holds it. */
export function catalogue(root: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const path of paths(root).filter((each) => /^cards\/messages\/en\/[^/]+\.json$/.test(each)))
    for (const id of Object.keys(JSON.parse(readFileSync(join(root, path), 'utf8')))) ids.set(id, path);
  return ids;
}

/** A message id said twice in one language: the last file read would win. */
export function duplicateMessages(root: string): Breach[] {
  const seen = new Map<string, string>();
  return paths(root)
    .filter((path) => /^cards\/messages\/en\/[^/]+\.json$/.test(path))
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/[{,]\s*"([^"\\]+)"\s*:/g)].flatMap(([, id]) => {
        const before = seen.get(id!);
        seen.set(id!, path);
        return before ? [{ law: 'message-twice', path, detail: `${id} (also ${before})` }] : [];
      }),
    );
}

/** Ids that code of cards, dialogs and bot names and no catalogue holds. An id built with ${…} must fit some message. */
export function messageBreaches(files: readonly SourceFile[], ids: ReadonlySet<string>): Breach[] {
  const families = new Set([...ids].map((id) => id.split('.')[0]!));
  const looksLikeId = (text: string) =>
    /^[a-z]+(\.[\w…-]+)+$/.test(text) && families.has(text.split('.')[0]!);
  return files
    .filter(({ path }) => isScript(path) && /^(cards|dialogs|bot)\//.test(path))
    .flatMap(({ path, text }) =>
      tokens(text)
        .filter(
          ({ kind, text }) =>
            (kind === 'string' || kind === 'template') && looksLikeId(text) && !fits(text, ids),
        )
        .map(({ line, text }) => ({ law: 'message-missing', path, detail: `line ${line}: ${text}` })),
    );
}
function fits(id: string, ids: ReadonlySet<string>): boolean {
  if (!id.includes('…')) return ids.has(id) || /\.(ts|js|mjs|json|yaml|css|html|png|svg)$/.test(id);
  const parts = id.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.+')}$`);
  return [...ids].some((each) => pattern.test(each));
}

/** Questions, or answers to them, that nobody has worded. */
export function questionBreaches(
  questions: Record<string, { answers: readonly string[] }>,
  ids: ReadonlySet<string>,
): Breach[] {
  return Object.entries(questions)
    .flatMap(([id, { answers }]) => [
      `question.${id}`,
      ...answers.map((answer) => `question.${id}.${answer}`),
    ])
    .filter((id) => !ids.has(id))
    .map((id) => ({ law: 'question', path: 'engine/knowledge/questions.ts', detail: id }));
}
