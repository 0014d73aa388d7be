import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

export const smallTalkKinds = ['hello', 'thanks', 'bye', 'who'] as const;
export type SmallTalk = (typeof smallTalkKinds)[number];

/** Thanks and greetings are not complaints: one friendly line. */
export function smallTalkView(kind: SmallTalk): View {
  return {
    name: 'small-talk',
    title: phrase(`small-talk.${kind}.title`),
    blocks: [sentence(`small-talk.${kind}.text`)],
    actions: kind === 'bye' ? [] : [{ id: actionIds.help, label: phrase('button.help') }],
  };
}

/** Something else than Lync with Exchange. product: its name, where one was recognised. */
export function outOfScopeView(product?: string): View {
  return {
    name: 'out-of-scope',
    title: phrase('out-of-scope.title'),
    blocks: [sentence('out-of-scope.text', { named: product ? 'yes' : 'no', product: product ?? '' })],
    actions: [{ id: actionIds.help, label: phrase('button.help') }],
  };
}
