import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, quotes, told } from './common/told.ts';

const hurts = ['meeting_error', ...ewsSymptoms] as const;

/** The second way to the mailbox leads through Outlook on the same PC: without it there is none. */
export const outlookNotRunning = rule({
  id: 'outlook-not-running',
  severity: 'limit',
  grade: 'V',
  explains: hurts,
  rank: 104,
  needs: ['complaint'],
  considers: ['said.outlook', 'client-rows'],
  cites: ['L13-COMPAT', 'SEED'],
  remedies: [
    { id: 'start-outlook-first', role: 'user', waits: ['sign-out-in'] },
    { id: 'read-both-lines-again', role: 'agent', waitMinutes: 10 },
    { id: 'outlook-profile-for-person', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('no-mapi-on-client');
    const rows = told(considered['client-rows']);
    if (rows?.mapi === 'ok') return notApplicable('mapi-works');
    const down = rows?.mapi === 'unavailable' || quotes(complaint, 'S-06', 'S-08');
    if (!down && !complains(complaint, hurts)) return notApplicable('nothing-hurts');
    const outlook = told(considered['said.outlook']);
    if (outlook === 'running') return pass();
    if (outlook !== undefined) return down ? fail({ how: outlook }) : likely({ how: outlook });
    return down ? inconclusive('said.outlook') : notApplicable('no-sign-of-it');
  },
});
