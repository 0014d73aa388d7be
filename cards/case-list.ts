import type { Case } from '../desk/index.ts';
import { actionIds } from './action-ids.ts';
import { causePhrase, statusPhrase } from './case-words.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** Rows shown: more are said to be there. */
const most = 15;

/** Cases as a table, with a way to claim the oldest that nobody has. Newest first. */
export function caseListView(cases: readonly Case[], now: number): View {
  const rows = cases
    .slice(0, most)
    .map((one) => [`#${one.id}`, one.complaint.about, causePhrase(one), statusPhrase(one, now)]);
  const free = cases.filter(({ status, owner }) => status === 'open' && owner === null).at(-1);
  return {
    name: 'case-list',
    title: phrase('desk.list.title', { count: cases.length }),
    blocks:
      rows.length > 0
        ? [
            {
              kind: 'table',
              head: [
                phrase('desk.list.case'),
                phrase('label.person'),
                phrase('desk.cause'),
                phrase('desk.status'),
              ],
              rows,
            },
            ...(cases.length > most ? [sentence('desk.list.more', { count: cases.length - most })] : []),
          ]
        : [sentence('desk.list.none')],
    actions: free
      ? [
          {
            id: actionIds.caseClaim,
            label: phrase('button.case-claim.one', { id: free.id }),
            data: { case: String(free.id) },
            primary: true,
          },
        ]
      : [],
  };
}

/** This conversation is now the helpdesk's or the administrators', or no longer. */
export const deskPlacedView = (what: 'desk' | 'admins', on: boolean): View => ({
  name: 'desk-placed',
  mark: 'good',
  title: phrase('desk.placed.title', { what, on: on ? 'yes' : 'no' }),
  blocks: [sentence('desk.placed.text', { what, on: on ? 'yes' : 'no' })],
  actions: [],
});
