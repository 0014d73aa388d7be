import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { hiddenBy, readClientPolicy, showAgain } from './common/hiding.ts';
import { complains, told } from './common/told.ts';

const saving = ['DisableSavingIM', 'EnableIMAutoArchiving', 'EnableCallLogAutoArchiving'] as const;

/** Nothing is saved anywhere: a policy or a personal option says so. */
export const historySavingOff = rule({
  id: 'history-saving-off',
  severity: 'fault',
  grade: 'V',
  explains: ['conversation_history_missing'],
  rank: 140,
  needs: ['complaint'],
  considers: ['said.policyHides', 'said.history'],
  cites: ['PS-CP', 'KB2787614'],
  remedies: [
    { id: 'tick-save-conversations', role: 'user', waits: ['sign-out-in'] },
    readClientPolicy,
    showAgain,
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('other-client');
    if (!complains(complaint, ['conversation_history_missing'])) return notApplicable('nothing-hurts');
    const names = hiddenBy(told(considered['said.policyHides']), saving);
    if (names.length > 0) return fail({ names });
    const history = told(considered['said.history']);
    if (history === undefined) return inconclusive('said.history');
    return history === 'outlook-too' ? likely({ names }) : pass();
  },
});
