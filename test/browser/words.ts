import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../cards/messages/en/', import.meta.url);
const words: Record<string, string> = Object.assign(
  {},
  ...readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
);
/** An English sentence of the catalogue that needs no values; throws where it is not there or does. */
export function word(id: string): string {
  const text = words[id];
  if (text === undefined || /[{}]/.test(text)) throw new Error(`no plain message ${id}`);
  return text;
}
