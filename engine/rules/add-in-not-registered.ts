import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { readAddInKeys } from './common/add-in.ts';
import { complains, told } from './common/told.ts';

/** Not in the list at all: the registry holds no entry where this Outlook looks, which depends on bits and installer. */
export const addInNotRegistered = rule({
  id: 'add-in-not-registered',
  severity: 'fault',
  grade: 'V',
  explains: ['add_in_missing', 'meeting_error'],
  rank: 115,
  needs: ['complaint'],
  considers: ['said.addIn', 'said.officeMix'],
  cites: ['KB3097122'],
  remedies: [
    { id: 'make-meeting-elsewhere', role: 'user' },
    readAddInKeys,
    { id: 'register-add-in', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('no-outlook-add-in');
    const addIn = told(considered['said.addIn']);
    if (addIn === undefined)
      return complains(complaint, ['add_in_missing'])
        ? inconclusive('said.addIn')
        : notApplicable('nothing-hurts');
    if (addIn !== 'not-listed') return pass();
    // Another generation of Office explains the empty place as well.
    return told(considered['said.officeMix']) === true ? likely({}) : fail({});
  },
});
