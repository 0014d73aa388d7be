import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** Voice mail of a cloud mailbox needs a plan that includes it; calls are taken, and nothing can be heard or set. */
export const voicemailLicenceMissing = rule({
  id: 'voicemail-licence-missing',
  severity: 'fault',
  grade: 'V',
  explains: ['visual_voicemail_missing', 'voicemail_not_working'],
  rank: 172,
  needs: ['complaint'],
  considers: ['said.voicemailLicence', 'said.exchangeVersion', 'said.voicemail', 'endpoint'],
  cites: ['KB-VMLIC'],
  remedies: [
    { id: 'ask-for-voicemail-licence', role: 'user' },
    { id: 'read-mailbox-plan', role: 'agent' },
    { id: 'assign-plan-with-voicemail', role: 'admin', waitMinutes: 60 },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['visual_voicemail_missing', 'voicemail_not_working']))
      return notApplicable('nothing-hurts');
    const licence = told(considered['said.voicemailLicence']);
    if (licence !== undefined) return licence ? pass() : fail({});
    const version = told(considered['said.exchangeVersion']);
    if (version !== undefined && version !== 'online') return notApplicable('not-cloud');
    const cloud = version === 'online' || told(considered.endpoint)?.owner.kind === 'cloud';
    // Calls are taken while neither list nor greeting is there: that is how an absent plan shows.
    const voicemail = told(considered['said.voicemail']);
    if (voicemail === 'greeting') return likely({});
    if (cloud) return inconclusive('said.voicemailLicence');
    return voicemail === undefined ? inconclusive('said.voicemail') : notApplicable('no-sign-of-it');
  },
});
