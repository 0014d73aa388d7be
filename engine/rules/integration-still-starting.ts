import { settledBy } from '../knowledge/settling.ts';
import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { quotes, told } from './common/told.ts';

/** Just signed in: "connecting" and "determining the location" are no faults yet. */
export const integrationStillStarting = rule({
  id: 'integration-still-starting',
  severity: 'limit',
  grade: 'V',
  explains: ['slow_integration', ...ewsSymptoms],
  rank: 101,
  needs: ['complaint'],
  considers: ['client-rows', 'said.settling'],
  cites: ['KB-DELEG', 'SEED'],
  remedies: [
    { id: 'wait-ten-minutes', role: 'user', waitMinutes: 10 },
    { id: 'read-both-lines-again', role: 'agent', waitMinutes: 10 },
    { id: 'nothing-to-repair-yet', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const rows = told(considered['client-rows']);
    const young = settledBy(complaint.signedInMinutes, told(considered['said.settling']));
    const pending =
      quotes(complaint, 'S-04', 'S-07', 'S-12') ||
      rows?.mapi === 'connecting' ||
      rows?.ews === 'not-initialized' ||
      // This is what a client shows that found none, and for a while also one that has not found it yet.
      (rows?.ews === 'not-deployed' && young === 'pending');
    if (!pending) return notApplicable('not-pending');
    if (young === undefined) return inconclusive('said.settling');
    return young === 'pending' ? fail({}) : pass();
  },
});
