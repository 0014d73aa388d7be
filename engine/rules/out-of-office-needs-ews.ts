import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, quotes, told } from './common/told.ts';

/**
 * The out-of-office note is read over web services (KB2787614); that Outlook's way brings it too is reported (TAV).
 * So its absence is likely, not certain, where web services are down.
 */
export const outOfOfficeNeedsEws = rule({
  id: 'out-of-office-needs-ews',
  severity: 'limit',
  grade: 'V',
  explains: ['calendar_presence_wrong'],
  rank: 154,
  needs: ['complaint'],
  considers: ['said.presence', 'client-rows', 'usability'],
  cites: ['KB2787614', 'TAV'],
  remedies: [
    { id: 'set-status-by-hand', role: 'user' },
    { id: 'read-both-lines-again', role: 'agent' },
    { id: 'restore-web-services', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const presence = told(considered['said.presence']);
    const text = quotes(complaint, 'S-11');
    if (!text && !complains(complaint, ['calendar_presence_wrong'])) return notApplicable('nothing-hurts');
    if (!text && presence === undefined) return inconclusive('said.presence');
    if (!text && presence !== 'out-of-office') return notApplicable('not-the-note');
    const ews = told(considered['client-rows'])?.ews;
    const usable = told(considered.usability)?.value;
    if (ews === 'ok' || (ews === undefined && usable === 'yes' && !text)) return pass();
    if (ews !== undefined || usable === 'no' || text) return likely({});
    return inconclusive('client-rows');
  },
});
