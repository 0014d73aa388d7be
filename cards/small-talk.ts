import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

export const smallTalkKinds = ['greeting', 'thanks', 'capability', 'bye'] as const;
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

/** Matters of somebody else's desk that have a line of their own; any other is told with `other`. */
const topics = [
  'teams',
  'zoom',
  'other-meeting-product',
  'consumer-skype',
  'vpn',
  'account-lockout',
  'password-reset',
  'mailbox-full',
  'printing',
  'mail-only',
  'call-quality',
  'other-it',
  'chat',
];

/** Something else than Lync with Exchange. topic: an id of the understanding's topics. */
export function outOfScopeView(topic = 'other'): View {
  return {
    name: 'out-of-scope',
    title: phrase('out-of-scope.title'),
    blocks: [
      sentence(`out-of-scope.${topics.includes(topic) ? topic : 'other'}`),
      sentence('out-of-scope.field'),
    ],
    actions: [{ id: actionIds.help, label: phrase('button.help') }],
  };
}
