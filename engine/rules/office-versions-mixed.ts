import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** Lync and Outlook of different generations or bit widths: the add-in of one does not load into the other. */
export const officeVersionsMixed = rule({
  id: 'office-versions-mixed',
  severity: 'fault',
  grade: 'I',
  explains: ['add_in_missing', 'meeting_error'],
  rank: 112,
  needs: ['complaint'],
  considers: ['said.officeMix', 'said.addIn'],
  cites: ['OURS', 'KB-REGION'],
  remedies: [
    { id: 'make-meeting-elsewhere', role: 'user' },
    { id: 'read-both-versions', role: 'agent' },
    { id: 'one-office-generation', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('no-outlook-add-in');
    if (!complains(complaint, ['add_in_missing', 'meeting_error'])) return notApplicable('nothing-hurts');
    const mixed = told(considered['said.officeMix']);
    if (mixed !== undefined) return mixed ? likely({}) : pass();
    return told(considered['said.addIn']) === 'not-listed'
      ? inconclusive('said.officeMix')
      : notApplicable('no-sign-of-it');
  },
});
