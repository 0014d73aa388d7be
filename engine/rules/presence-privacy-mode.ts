import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** In this mode only people in somebody's contact list see their status; everybody else looks offline. */
export const presencePrivacyMode = rule({
  id: 'presence-privacy-mode',
  severity: 'limit',
  grade: 'V',
  explains: ['calendar_presence_wrong', 'photos_contacts_missing', 'other'],
  rank: 152,
  needs: ['complaint'],
  considers: ['said.presence', 'said.privacyMode', 'said.affected'],
  cites: ['KB-PRIVACY'],
  remedies: [
    { id: 'let-everyone-see-status', role: 'user' },
    { id: 'look-for-privacy-option', role: 'agent' },
    {
      id: 'read-privacy-configuration',
      role: 'admin',
      commands: () => ['Get-CsPrivacyConfiguration | Format-List Identity,EnablePrivacyMode'],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['calendar_presence_wrong', 'photos_contacts_missing', 'other']))
      return notApplicable('nothing-hurts');
    const presence = told(considered['said.presence']);
    if (presence === undefined && complains(complaint, ['calendar_presence_wrong']))
      return inconclusive('said.presence');
    if (presence !== 'unknown-contacts') return notApplicable('no-sign-of-it');
    // Partners at other companies lose sight for other reasons.
    if (told(considered['said.affected']) === 'other-company') return notApplicable('partners');
    const mode = told(considered['said.privacyMode']);
    if (mode === undefined) return likely({});
    return mode ? fail({}) : pass();
  },
});
