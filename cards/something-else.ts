import type { Role } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, View } from './view.ts';

/** None of the usual complaints: the ways on that need no name for what is wrong. */
export function somethingElseView(role: Role): View {
  const actions: Action[] = [
    { id: actionIds.recheckOffer, label: phrase('button.sometimes') },
    {
      id: actionIds.guide,
      label: phrase('button.copy-window'),
      data: { guide: 'configuration-information' },
    },
    { id: actionIds.symptom, label: phrase('button.look-at-all'), data: { symptom: 'all' } },
  ];
  if (role !== 'user')
    actions.push({
      id: actionIds.typed,
      label: phrase('button.somebody-else'),
      data: { text: 'for somebody else' },
    });
  return {
    name: 'something-else',
    title: phrase('something-else.title'),
    blocks: [sentence('something-else.text')],
    actions,
  };
}
