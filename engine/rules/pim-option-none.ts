import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

const hurts = [
  'calendar_presence_wrong',
  'conversation_history_missing',
  'photos_contacts_missing',
  'exchange_connection_error_icon',
] as const;
/** What is wrong about presence when it is not the calendar. */
const otherPresence = ['unknown-contacts', 'outlook-only', 'delayed'];

/** Lync's personal options say that there is no calendar program: then it asks none. */
export const pimOptionNone = rule({
  id: 'pim-option-none',
  severity: 'fault',
  grade: 'V',
  explains: hurts,
  rank: 103,
  needs: ['complaint'],
  considers: ['said.pim', 'said.presence'],
  cites: ['KB2436962'],
  remedies: [
    { id: 'choose-exchange-in-options', role: 'user', waits: ['sign-out-in'] },
    { id: 'look-at-personal-options', role: 'agent' },
    { id: 'no-policy-sets-pim', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('no-such-option');
    if (!complains(complaint, hurts)) return notApplicable('nothing-hurts');
    const pim = told(considered['said.pim']);
    if (pim !== undefined) return pim === 'none' ? fail({}) : pass();
    const presence = told(considered['said.presence']);
    const calendar =
      complains(complaint, ['calendar_presence_wrong']) &&
      !(presence !== undefined && otherPresence.includes(presence));
    return calendar ? inconclusive('said.pim') : notApplicable('no-sign-of-it');
  },
});
