import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** The window shows what the folder in the mailbox holds; closed at once, it has not been written yet. */
export const historyFolderLag = rule({
  id: 'history-folder-lag',
  severity: 'limit',
  grade: 'V',
  explains: ['conversation_history_missing'],
  rank: 143,
  needs: ['complaint'],
  considers: ['said.history', 'client-rows'],
  cites: ['KB-LAG'],
  remedies: [
    { id: 'leave-window-open', role: 'user' },
    { id: 'explain-this-is-normal', role: 'agent' },
    { id: 'nothing-to-repair-here', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('other-client');
    if (!complains(complaint, ['conversation_history_missing'])) return notApplicable('nothing-hurts');
    const history = told(considered['said.history']);
    if (history === undefined) return inconclusive('said.history');
    if (history !== 'client-only') return notApplicable('not-in-the-window');
    const rows = told(considered['client-rows']);
    if (rows?.ews === undefined) return inconclusive('client-rows');
    return rows.ews === 'ok' ? likely({}) : pass();
  },
});
