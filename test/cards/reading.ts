import { type Action, createSay, type View } from '../../cards/index.ts';
import type { Block, Phrase } from '../../cards/view.ts';
import { sampleMessages } from './sample-messages.ts';

/** Says with the samples' rule words; anything missing throws. */
export const strictly = createSay({ missing: 'throw', extra: sampleMessages });

type Spoken = (value: Phrase | string) => string;
const speaker =
  (language: string): Spoken =>
  (value) =>
    typeof value === 'string' ? value : strictly(value, language);

function blockTexts(block: Block, spoken: Spoken): string[] {
  switch (block.kind) {
    case 'text':
      return [spoken(block.phrase)];
    case 'facts':
      return block.rows.flatMap((row) => [spoken(row.label), spoken(row.value)]);
    case 'steps':
      return block.rows.map((row) => spoken(row.label));
    case 'table':
      return [...block.head.map(spoken), ...block.rows.flatMap((row) => row.map(spoken))];
    case 'code':
      return [spoken(block.caption), ...block.lines];
    case 'choices':
      return [];
    case 'picture':
      return [spoken(block.alt)];
    case 'more':
      return [spoken(block.caption), ...block.blocks.flatMap((one) => blockTexts(one, spoken))];
  }
}

/** Every sentence of a view but its buttons. */
export const textsOf = (view: View, language = 'en'): string[] => [
  speaker(language)(view.title),
  ...view.blocks.flatMap((block) => blockTexts(block, speaker(language))),
];
const choices = (block: Block): Action[] =>
  block.kind === 'choices' ? block.actions : block.kind === 'more' ? block.blocks.flatMap(choices) : [];
export const buttonsOf = (view: View, language = 'en'): string[] =>
  view.actions.map((action) => speaker(language)(action.label));
/** Answers that stand inside the card. */
export const choicesOf = (view: View, language = 'en'): string[] =>
  view.blocks.flatMap(choices).map((action) => speaker(language)(action.label));

/** Words as a person counts them: what stands between spaces and holds a letter or digit. */
export const wordCount = (texts: readonly string[]): number =>
  texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const acronyms = ['EWS', 'MAPI', 'UPN', 'SIP', 'DNS', 'TLS', 'NTLM', 'SID', 'OWA', 'UM', 'AD', 'SRV', 'SMTP'];
/** Acronyms that are used and nowhere spelled out as "words (ACRONYM)". */
export function undefinedAcronyms(texts: readonly string[]): string[] {
  const all = texts.join('\n');
  return acronyms.filter((one) => new RegExp(`\\b${one}\\b`).test(all) && !all.includes(`(${one})`));
}

export interface Json {
  [key: string]: unknown;
}
/** All objects inside a card, the card itself first. */
export function objectsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (value === null || typeof value !== 'object') return [];
  return [value as Json, ...Object.values(value).flatMap(objectsOf)];
}
