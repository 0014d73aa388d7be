import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { delegating } from './common/delegation.ts';
import { told } from './common/told.ts';

/** Lync Basic has no delegation. */
export const delegationInBasicClient = rule({
  id: 'delegation-in-basic-client',
  severity: 'limit',
  grade: 'V',
  explains: ['meeting_error'],
  rank: 125,
  needs: ['complaint'],
  considers: ['said.meeting', 'said.licence', 'said.delegateRights'],
  cites: ['KB-DELEG'],
  remedies: [
    { id: 'let-owner-schedule', role: 'user' },
    { id: 'read-licence-row', role: 'agent' },
    { id: 'install-full-client', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const rights = told(considered['said.delegateRights']);
    if (delegating(complaint, told(considered['said.meeting']), rights) !== 'yes')
      return notApplicable('no-delegate');
    const licence = told(considered['said.licence']);
    if (licence === undefined) return inconclusive('said.licence');
    return licence === 'basic' ? fail({}) : pass();
  },
});
