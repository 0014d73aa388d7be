import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { olderBuild, quotes, told } from './common/told.ts';

/** Click-to-Run builds of 2016 from which on the property is no longer needed, by channel (KB-MAPI) */
const fixed = (build: string): boolean =>
  !olderBuild(build, '16.0.7167.2040') ||
  (build.startsWith('16.0.6965.') && !olderBuild(build, '16.0.6965.2078'));
/** MSI builds of 2016 keep a lower third number; their cure is an update that no build number here tells. */
const byMsi = (build: string): boolean => Number(build.split('.')[2] ?? 0) < 6000;

/** Skype for Business 2016 reads a property of the Outlook profile that Outlook 2016 no longer writes. */
export const outlookProfileIncomplete = rule({
  id: 'outlook-profile-incomplete',
  severity: 'fault',
  grade: 'V',
  explains: ['exchange_connection_error_icon', 'meeting_error', 'conversation_history_missing'],
  rank: 105,
  needs: ['complaint'],
  considers: ['client-rows', 'said.build', 'said.product'],
  cites: ['KB-MAPI'],
  remedies: [
    { id: 'update-office', role: 'user' },
    { id: 'read-build', role: 'agent' },
    { id: 'update-or-write-profile-user', role: 'admin', waits: ['sign-out-in'] },
  ],
  judge({ complaint }, considered) {
    const text = quotes(complaint, 'S-09');
    const delegate = quotes(complaint, 'S-22');
    const down = told(considered['client-rows'])?.mapi === 'unavailable' || quotes(complaint, 'S-06');
    if (!text && !delegate && !down) return notApplicable('no-sign-of-it');
    const product = told(considered['said.product']);
    if (product !== undefined && product !== 'sfb-2016') return notApplicable('older-client');
    const build = told(considered['said.build']);
    if (build === undefined) return text ? likely({ build: '' }) : inconclusive('said.build');
    if (!build.startsWith('16.0.')) return notApplicable('older-client');
    if (fixed(build)) return pass({ build });
    return text && !byMsi(build) ? fail({ build }) : likely({ build });
  },
});
