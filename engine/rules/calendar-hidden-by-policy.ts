import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { hiddenBy, readClientPolicy, showAgain } from './common/hiding.ts';
import { complains, told } from './common/told.ts';

const calendar = [
  'DisableCalendarPresence',
  'DisableFreeBusyInfo',
  'DisableMeetingSubjectAndLocation',
] as const;
const note = 'DisablePresenceNote';

/** A client policy keeps calendar, details of meetings, or the note from others. */
export const calendarHiddenByPolicy = rule({
  id: 'calendar-hidden-by-policy',
  severity: 'fault',
  grade: 'V',
  explains: ['calendar_presence_wrong'],
  rank: 150,
  needs: ['complaint'],
  considers: ['said.policyHides', 'said.presence', 'client-rows'],
  cites: ['PS-CP'],
  remedies: [{ id: 'set-status-by-hand', role: 'user' }, readClientPolicy, showAgain],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['calendar_presence_wrong'])) return notApplicable('nothing-hurts');
    const presence = told(considered['said.presence']);
    if (presence !== undefined && presence !== 'calendar' && presence !== 'out-of-office')
      return notApplicable('not-the-calendar');
    const seen = told(considered['said.policyHides']);
    if (seen !== undefined) {
      const names = hiddenBy(seen, presence === 'out-of-office' ? [note] : [...calendar, note]);
      if (names.length === 0) return pass();
      return presence === undefined ? likely({ names }) : fail({ names });
    }
    // Where both ways work and there is still no calendar, somebody decided so.
    const rows = told(considered['client-rows']);
    return rows?.ews === 'ok' && rows.mapi !== 'unavailable'
      ? inconclusive('said.policyHides')
      : notApplicable('no-sign-of-it');
  },
});
