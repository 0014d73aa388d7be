import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** Nothing proves which Lync account the person has: the person is told that, and nothing about any account. */
export function mappingNeededView(): View {
  return {
    name: 'mapping-needed-user',
    mark: 'waiting',
    title: phrase('mapping.title.user'),
    blocks: [sentence('mapping.text.user')],
    actions: [{ id: actionIds.sendToHelpdesk, label: phrase('button.send-to-helpdesk'), primary: true }],
  };
}

/** For staff: confirm one account for a chat identity. sips: proposals, five at most are shown. */
export function mappingConfirmView(identity: string, sips: readonly string[]): View {
  const blocks = [sentence('mapping.text.agent', { identity })];
  if (sips.length === 0) blocks.push(sentence('mapping.none.agent', { identity }));
  return {
    name: 'mapping-needed-agent',
    mark: 'waiting',
    title: phrase('mapping.title.agent'),
    blocks,
    actions: sips.slice(0, 5).map((sip) => ({
      id: actionIds.confirmMapping,
      label: phrase('button.confirm', { sip }),
      data: { identity, sip },
    })),
  };
}
