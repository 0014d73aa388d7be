import { askOf, questionIds } from '../engine/index.ts';
import { phrase } from './phrase.ts';
import type { Phrase } from './view.ts';

/** Two values that JSON writes alike are one answer: the values of questions are small and flat. */
const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What somebody said, in the words of the answer that says it, else as plain as it stands.
 * name: of the evidence, `said.outlook`; value: as it was kept, or its text where only that is known
 */
export function saidWords(name: string, value: unknown): Phrase | string {
  for (const id of questionIds) {
    const { fact, answers } = askOf(id);
    if (fact !== name) continue;
    const found = Object.entries(answers).find(
      ([, kept]) => kept !== null && (alike(kept, value) || String(kept) === value),
    );
    if (found) return phrase(`question.${id}.${found[0]}`);
  }
  if (typeof value === 'boolean') return phrase(`value.${value ? 'yes' : 'no'}`);
  if (typeof value === 'string')
    return value === '' ? phrase('value.empty') : phrase('value.word', { value });
  if (Array.isArray(value)) return phrase('ui.plain', { text: value.map(String) });
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
