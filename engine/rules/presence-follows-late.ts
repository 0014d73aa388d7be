import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** The calendar is read every so often, not at each change: WebServicePollInterval reaches up to one hour (PS-CP). */
export const presenceFollowsLate = rule({
  id: 'presence-follows-late',
  severity: 'limit',
  grade: 'V',
  explains: ['calendar_presence_wrong', 'slow_integration'],
  rank: 151,
  needs: ['complaint'],
  considers: ['said.presence'],
  cites: ['PS-CP'],
  remedies: [
    { id: 'wait-or-set-status', role: 'user', waitMinutes: 60 },
    { id: 'explain-this-is-normal', role: 'agent' },
    {
      id: 'read-poll-intervals',
      role: 'admin',
      commands: () => [
        'Get-CsClientPolicy | Format-Table Identity,WebServicePollInterval,CalendarStatePublicationInterval',
      ],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['calendar_presence_wrong', 'slow_integration']))
      return notApplicable('nothing-hurts');
    const presence = told(considered['said.presence']);
    if (presence !== undefined) return presence === 'delayed' ? fail({}) : pass();
    return complains(complaint, ['calendar_presence_wrong'])
      ? inconclusive('said.presence')
      : notApplicable('no-sign-of-it');
  },
});
