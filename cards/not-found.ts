import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, View } from './view.ts';

/** Nobody was found. unread: how many directories could not be read, in which the person may be. */
export function notFoundView(asked: string, options: { own: boolean; unread?: number }): View {
  const blocks: Block[] = [options.own ? sentence('not-found.self') : sentence('not-found.other', { asked })];
  if (options.unread) blocks.push(sentence('not-found.unread', { count: options.unread }));
  return {
    name: options.own ? 'not-found-self' : 'not-found',
    mark: 'unknown',
    title: phrase('not-found.title'),
    blocks,
    actions: [{ id: actionIds.startAgain, label: phrase('button.start-again') }],
  };
}
