import type { Case } from '../desk/index.ts';
import { actionIds } from './action-ids.ts';
import { shortName, whenOf } from './case-words.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, View } from './view.ts';

/** A change that is asked of the administrators: what would be run, and the way back. Nothing here runs it. */
export function approvalCardView(one: Case): View {
  const { id, proposal } = one;
  const data = { case: String(id) };
  const title = phrase('approval.title', { id, about: one.complaint.about });
  if (!proposal)
    return { name: 'approval', mark: 'waiting', title, blocks: [sentence('approval.over')], actions: [] };
  const { option, state, by, expiresAt, commands, rollback } = proposal;
  const actions: Record<typeof state, Action[]> = {
    asked: [
      { id: actionIds.caseApprove, label: phrase('button.case-approve'), data, primary: true },
      { id: actionIds.caseDecline, label: phrase('button.case-decline'), data },
      { id: actionIds.caseEvidence, label: phrase('button.case-evidence'), data },
    ],
    approved: [{ id: actionIds.caseDone, label: phrase('button.case-done'), data, primary: true }],
    'carried-out': [],
  };
  return {
    name: 'approval',
    mark: state === 'carried-out' ? 'good' : 'waiting',
    title,
    blocks: [
      sentence('approval.text', { by: shortName(by), option }),
      state === 'asked'
        ? sentence('approval.until', { at: whenOf(expiresAt) })
        : sentence(`approval.${state}`),
      { kind: 'code', caption: phrase('approval.do', { option }), lines: commands },
      ...(rollback.length > 0
        ? [{ kind: 'code' as const, caption: phrase('approval.undo'), lines: rollback }]
        : []),
    ],
    actions: actions[state],
  };
}
