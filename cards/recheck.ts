import { actionIds } from './action-ids.ts';
import { timeOf } from './moment.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** When a look can be repeated; message ids recheck.when.<when>. */
export const recheckTimes = ['15m', '1h', 'tomorrow'] as const;
export type RecheckTime = (typeof recheckTimes)[number];

/**
 * For what comes and goes: what to do now, and when I may look again. Nothing is arranged before a press.
 * verdict: of what was looked at already, where there is one.
 */
export function recheckOfferView(verdict?: string): View {
  return {
    name: 'recheck-offer',
    mark: 'waiting',
    title: phrase('recheck.offer.title'),
    ...(verdict ? { verdict } : {}),
    blocks: [sentence('recheck.offer.first'), sentence('recheck.offer.text')],
    actions: recheckTimes.map((when) => ({
      id: actionIds.recheckLater,
      label: phrase(`recheck.when.${when}`),
      data: { ...(verdict ? { verdict } : {}), when },
    })),
  };
}

/** A look is arranged. id: of the reminder; at: ISO time. The answer comes in the place of this card. */
export function recheckArrangedView(reminder: { id: string; at: string }): View {
  const data = { reminder: reminder.id };
  return {
    name: 'recheck-arranged',
    mark: 'waiting',
    title: phrase('recheck.arranged.title'),
    blocks: [sentence('recheck.arranged.text', { at: timeOf(reminder.at) })],
    actions: [{ id: actionIds.recheckCancel, label: phrase('button.recheck-cancel'), data }],
    refresh: { id: actionIds.refresh, label: phrase('button.recheck'), data },
  };
}

/** The arranged look was called off. */
export function recheckCancelledView(): View {
  return {
    name: 'recheck-cancelled',
    title: phrase('recheck.cancelled.title'),
    blocks: [sentence('recheck.cancelled.text')],
    actions: [{ id: actionIds.startAgain, label: phrase('button.start-again') }],
  };
}
