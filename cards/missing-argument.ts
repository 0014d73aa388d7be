import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** What a command can lack; message ids missing-argument.<what>. */
export const missingArguments = [
  'who',
  'other',
  'domain',
  'change',
  'item',
  'language',
  'when',
  'case',
] as const;
export type MissingArgument = (typeof missingArguments)[number];
/** text: the whole line that the choice stands for, as it can be typed */
export interface Choice {
  label: string;
  text: string;
}

/** A command lacks something: asked for, with what is at hand as buttons, five at most. */
export function missingArgumentView(
  command: string,
  what: MissingArgument,
  choices: readonly Choice[] = [],
): View {
  const shown = choices.slice(0, 5);
  return {
    name: 'missing-argument',
    title: phrase(`missing-argument.${what}`),
    blocks: [sentence('missing-argument.text', { command, count: shown.length })],
    actions: [
      ...shown.map(({ label, text }) => ({
        id: actionIds.typed,
        label: phrase('ui.plain', { text: label }),
        data: { text },
      })),
      { id: actionIds.help, label: phrase('button.help') },
    ],
  };
}
