import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, quotes, told } from './common/told.ts';

/** Without web services history is written through Outlook, into whichever Exchange account comes first there. */
export const twoAccountsInOutlook = rule({
  id: 'two-accounts-in-outlook',
  severity: 'fault',
  grade: 'V',
  explains: ['conversation_history_missing', 'signin_failure_address_mismatch'],
  rank: 108,
  needs: ['complaint'],
  considers: ['said.outlookAccounts', 'said.history', 'client-rows'],
  cites: ['KB2689469'],
  remedies: [
    { id: 'look-in-the-other-mailbox', role: 'user' },
    { id: 'make-own-account-first', role: 'agent', waits: ['sign-out-in'] },
    { id: 'restore-web-services', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const wrong = told(considered['said.history']) === 'wrong-mailbox';
    if (!wrong && !complains(complaint, ['conversation_history_missing']) && !quotes(complaint, 'S-01'))
      return notApplicable('nothing-hurts');
    const accounts = told(considered['said.outlookAccounts']);
    if (accounts === undefined)
      return wrong ? inconclusive('said.outlookAccounts') : notApplicable('no-sign-of-it');
    const ews = told(considered['client-rows'])?.ews;
    if (accounts < 2 || ews === 'ok') return pass();
    return wrong && ews !== undefined ? fail({ count: accounts }) : likely({ count: accounts });
  },
});
