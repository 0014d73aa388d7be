import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { loadAddIn, readAddInKeys } from './common/add-in.ts';
import { complains, told } from './common/told.ts';

/** Values with which Outlook does not load an add-in: 0 and 1 never, 2 no longer (KB3097122: 3 is on, 2 is off). */
const off = [0, 1, 2];

/** The add-in is in Outlook's list, without its tick. */
export const addInSwitchedOff = rule({
  id: 'add-in-switched-off',
  severity: 'fault',
  grade: 'V',
  explains: ['add_in_missing', 'meeting_error'],
  rank: 114,
  needs: ['complaint'],
  considers: ['said.addIn', 'said.loadBehavior'],
  cites: ['KB3097122', 'KB-ADDIN', 'KB-MEET'],
  remedies: [{ id: 'tick-add-in', role: 'user' }, readAddInKeys, loadAddIn],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('no-outlook-add-in');
    const addIn = told(considered['said.addIn']);
    const value = told(considered['said.loadBehavior']);
    if (addIn === 'listed-off') return fail({ loadBehavior: value ?? 2 });
    if (value !== undefined) {
      if (value === 3) return pass();
      return off.includes(value) ? fail({ loadBehavior: value }) : likely({ loadBehavior: value });
    }
    if (addIn !== undefined) return addIn === 'listed-on' ? pass() : notApplicable('other-form');
    return complains(complaint, ['add_in_missing'])
      ? inconclusive('said.addIn')
      : notApplicable('nothing-hurts');
  },
});
