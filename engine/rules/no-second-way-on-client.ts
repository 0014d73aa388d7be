import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

/** A Mac, a mobile and a desk phone have web services only; what Windows still gets through Outlook is gone there. */
export const noSecondWayOnClient = rule({
  id: 'no-second-way-on-client',
  severity: 'hint',
  grade: 'C',
  explains: ewsSymptoms,
  rank: 190,
  needs: ['complaint'],
  considers: ['usability', 'client-rows'],
  cites: ['TAV', 'L13-COMPAT'],
  remedies: [
    { id: 'use-windows-or-web-meanwhile', role: 'user' },
    { id: 'compare-with-windows-client', role: 'agent' },
    { id: 'restore-web-services', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client === 'windows') return notApplicable('windows');
    if (!complains(complaint, ewsSymptoms)) return notApplicable('nothing-hurts');
    const ews = told(considered['client-rows'])?.ews;
    const usable = told(considered.usability)?.value;
    if (ews === 'ok' || usable === 'yes') return pass();
    if (ews === 'not-deployed' || usable === 'no') return fail({ client: complaint.client });
    return inconclusive('client-rows');
  },
});
