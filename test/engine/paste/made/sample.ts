import { readPaste } from '../../../../engine/paste/read-paste.ts';
import { settledPolicy } from '../../../../engine/paste/settled-policy.ts';
import type { Dice } from './random.ts';

/** A piece of a paste, and the facts that are told once it is there whole. */
export interface Chunk {
  text: string;
  facts: readonly string[];
}
/** Makes the body of one paste; every line ends with a line break. */
export type Maker = (dice: Dice) => Chunk[];

export const chunk = (text: string, ...facts: string[]): Chunk => ({ text, facts });
/** A fact as it is compared. */
export const said = (key: string, value: unknown): string => `said.${key}=${JSON.stringify(value)}`;

/** Facts whose parts are told line by line: compared part by part. */
const inParts = new Set(['csUser', 'policyHides']);

/** Everything that a paste was read to say, one string a fact. */
export function factsOf(text: string): Set<string> {
  const paste = readPaste(text);
  const facts = new Set<string>();
  for (const window of paste.windows) {
    const { rows, ...judged } = window;
    for (const [label, value] of Object.entries(rows)) facts.add(`row.${label}=${value}`);
    for (const [name, value] of Object.entries(judged)) facts.add(`${name}=${value}`);
  }
  for (const { key, value } of paste.facts)
    if (!inParts.has(key)) facts.add(said(key, value));
    else
      for (const [name, part] of Object.entries(value as object))
        facts.add(said(Array.isArray(value) ? key : `${key}.${name}`, part));
  if (paste.mailboxId) facts.add(`mailboxId=${paste.mailboxId}`);
  const policy = settledPolicy(paste.policies, '');
  if (policy) facts.add(`policy=${policy.basis} ${policy.name} ${policy.disableEmailComparisonCheck}`);
  return facts;
}

const talk = [
  'hi, here is what you wanted',
  'das steht da bei mir, hilft das?',
  'voilà ce que je vois',
  'Thanks, Anna',
  '(sorry for the long paste)',
  'Note: copied from my second screen',
  'ticket 4711, see https://intranet.contoso.example/it/4711',
  '😀 😀',
  '----- Original Message -----',
  'it worked until last week...',
  'My boss: same thing!',
  '',
];
export const noise = (dice: Dice): string =>
  Array.from({ length: dice.below(4) }, () => `${dice.pick(talk)}\n`).join('');

/** What happens to a text on its way: line breaks of Windows, quote marks, zero-width characters, hard blanks. */
export function carried(dice: Dice, text: string): string {
  let result = text;
  if (dice.chance(0.15)) result = result.replace(/^/gm, '> ');
  if (dice.chance(0.2)) result = result.replace(/e/g, () => (dice.chance(0.03) ? 'e\u200b' : 'e'));
  if (dice.chance(0.15)) result = result.replace(/ /g, () => (dice.chance(0.3) ? '\u00a0' : ' '));
  if (dice.chance(0.3)) result = result.replaceAll('\n', '\r\n');
  return result;
}
