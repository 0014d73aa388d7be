import type { Diagnosis } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, View } from './view.ts';

/** Buttons to ask an administrator for an option that could be chosen. */
export const askAdminActions = (d: Diagnosis): Action[] =>
  d.options
    .filter(({ possible, commands }) => (possible === 'yes' || possible === 'unknown') && commands.length > 0)
    .map(({ option }) => ({
      id: actionIds.askAdmin,
      label: phrase('button.ask-admin', { option }),
      data: { verdict: d.verdictId, option: String(option) },
    }));

/**
 * Nobody is asked by itself yet: said honestly, with the text to forward. lines: that text, already in words, with the
 * commands and the way back.
 */
export function askAdminView(option: number, lines: readonly string[]): View {
  return {
    name: 'ask-admin',
    mark: 'waiting',
    title: phrase('ask-admin.title', { option }),
    blocks: [
      sentence('ask-admin.text'),
      { kind: 'code', caption: phrase('handover.caption'), lines: [...lines], text: true },
    ],
    actions: [{ id: actionIds.startAgain, label: phrase('button.start-again') }],
  };
}
