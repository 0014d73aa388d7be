import { fail, inconclusive, notApplicable, rule } from '../rule.ts';
import { delegating } from './common/delegation.ts';
import { told } from './common/told.ts';

/** Delegation goes through Outlook's own connection, which only the Windows client has. */
export const delegationNeedsWindowsClient = rule({
  id: 'delegation-needs-windows-client',
  severity: 'limit',
  grade: 'V',
  explains: ['meeting_error'],
  rank: 130,
  needs: ['complaint'],
  considers: ['said.meeting', 'said.delegateRights'],
  cites: ['KB-DELEG', 'TAV'],
  remedies: [
    { id: 'schedule-for-others-on-windows', role: 'user' },
    { id: 'explain-this-is-normal', role: 'agent' },
    { id: 'nothing-to-repair-here', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client === 'windows') return notApplicable('windows');
    const delegate = delegating(
      complaint,
      told(considered['said.meeting']),
      told(considered['said.delegateRights']),
    );
    if (delegate === 'no') return notApplicable('no-delegate');
    return delegate === 'ask' ? inconclusive('said.meeting') : fail({ client: complaint.client });
  },
});
