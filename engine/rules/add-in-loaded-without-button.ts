import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { readAddInKeys } from './common/add-in.ts';
import { complains, told } from './common/told.ts';

/** The add-in runs and shows nothing: signed out, another account in Outlook, or a ribbon that was changed. */
export const addInLoadedWithoutButton = rule({
  id: 'add-in-loaded-without-button',
  severity: 'fault',
  grade: 'I',
  explains: ['add_in_missing'],
  rank: 116,
  needs: ['complaint'],
  considers: ['said.addIn', 'said.loadBehavior'],
  cites: ['OURS', 'CA-PS'],
  remedies: [
    { id: 'sign-in-and-reset-ribbon', role: 'user', waits: ['sign-out-in'] },
    readAddInKeys,
    { id: 'check-meeting-rights-of-person', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('no-outlook-add-in');
    if (!complains(complaint, ['add_in_missing'])) return notApplicable('nothing-hurts');
    const addIn = told(considered['said.addIn']);
    const value = told(considered['said.loadBehavior']);
    if (addIn === undefined && value === undefined) return inconclusive('said.addIn');
    return addIn === 'listed-on' || (addIn === undefined && value === 3) ? likely({}) : pass();
  },
});
