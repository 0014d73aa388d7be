import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, View } from './view.ts';

/** Nobody was found. unread: how many directories could not be read, in which the person may be. */
export function notFoundView(asked: string, options: { own: boolean; unread?: number }): View {
  const nobody = options.own ? sentence('not-found.self') : sentence('not-found.other', { asked });
  // What could not be read goes first and alone: "nobody" is then not known to be true.
  const blocks: Block[] = options.unread
    ? [sentence('not-found.unread', { count: options.unread }), sentence('not-found.later')]
    : [nobody];
  return {
    name: options.own ? 'not-found-self' : 'not-found',
    mark: 'unknown',
    title: phrase(options.unread ? 'not-found.title-unread' : 'not-found.title'),
    blocks,
    actions: [{ id: actionIds.startAgain, label: phrase('button.start-again') }],
  };
}
