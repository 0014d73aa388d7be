import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** Lync on a mobile writes nothing to the mailbox, and shows only what happened on that device. */
export const mobileHistoryNotSaved = rule({
  id: 'mobile-history-not-saved',
  severity: 'limit',
  grade: 'V',
  explains: ['conversation_history_missing'],
  rank: 141,
  needs: ['complaint'],
  considers: ['said.history', 'said.product'],
  cites: ['KB-MOBILE'],
  remedies: [
    { id: 'use-computer-for-records', role: 'user' },
    { id: 'explain-this-is-normal', role: 'agent' },
    { id: 'server-history-for-mobiles', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['conversation_history_missing'])) return notApplicable('nothing-hurts');
    const history = told(considered['said.history']);
    const mobile = complaint.client === 'mobile' || history === 'mobile-only';
    if (mobile) {
      // Later servers can keep the history themselves, so there it need not be so.
      const product = told(considered['said.product']);
      return product === 'sfb-2015' || product === 'sfb-2016' ? likely({}) : fail({});
    }
    if (complaint.client !== 'windows') return notApplicable('other-client');
    return history === undefined ? inconclusive('said.history') : pass();
  },
});
