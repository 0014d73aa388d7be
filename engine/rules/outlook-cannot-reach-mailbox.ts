import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

const hurts = ['credential_prompt', ...ewsSymptoms] as const;

/** Where Outlook itself cannot open the mailbox the fault is Exchange's, and Lync is only the second to notice. */
export const outlookCannotReachMailbox = rule({
  id: 'outlook-cannot-reach-mailbox',
  severity: 'fault',
  grade: 'V',
  explains: hurts,
  rank: 100,
  needs: ['complaint'],
  considers: ['said.outlookOwnTrouble'],
  cites: ['KB2298541'],
  remedies: [
    { id: 'look-at-outlook-first', role: 'user' },
    { id: 'open-mailbox-on-the-web', role: 'agent' },
    { id: 'repair-mailbox-access', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, hurts)) return notApplicable('nothing-hurts');
    const trouble = told(considered['said.outlookOwnTrouble']);
    if (trouble !== undefined) return trouble ? fail({}) : pass();
    return complains(complaint, ['credential_prompt', 'exchange_connection_error_icon'])
      ? inconclusive('said.outlookOwnTrouble')
      : notApplicable('no-sign-of-it');
  },
});
