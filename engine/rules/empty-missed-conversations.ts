import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** The first message of a group conversation that nobody accepted is not written into the item about it. */
export const emptyMissedConversations = rule({
  id: 'empty-missed-conversations',
  severity: 'fault',
  grade: 'V',
  explains: ['conversation_history_missing', 'other'],
  rank: 142,
  needs: ['complaint'],
  considers: ['said.history', 'said.product'],
  cites: ['KB3127976'],
  remedies: [
    { id: 'update-office', role: 'user' },
    { id: 'read-build', role: 'agent' },
    { id: 'distribute-december-2016-update', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const history = told(considered['said.history']);
    if (history !== 'empty-items') {
      if (!complains(complaint, ['conversation_history_missing'])) return notApplicable('nothing-hurts');
      return history === undefined ? inconclusive('said.history') : pass();
    }
    // The update is one for the 2013 generation.
    const product = told(considered['said.product']);
    return product === 'sfb-2016' || product === 'lync-2010' ? likely({}) : fail({});
  },
});
