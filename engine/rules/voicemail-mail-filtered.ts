import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** The message is recorded and mailed, and a mail flow rule or spam filter takes it away before the inbox. */
export const voicemailMailFiltered = rule({
  id: 'voicemail-mail-filtered',
  severity: 'fault',
  grade: 'V',
  explains: ['voicemail_not_working', 'visual_voicemail_missing'],
  rank: 170,
  needs: ['complaint'],
  considers: ['said.voicemail'],
  cites: ['KB-VMAIL'],
  remedies: [
    { id: 'look-in-junk-folder', role: 'user' },
    { id: 'trace-voicemail-message', role: 'agent' },
    {
      id: 'except-voicemail-from-rules',
      role: 'admin',
      commands: () => [
        'Get-TransportRule | Format-Table Name,State,Priority',
        'Get-MessageTrackingLog -Recipients (Read-Host) -Start (Get-Date).AddDays(-1) | Format-Table Timestamp,EventId,Source,Sender,MessageSubject',
      ],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['voicemail_not_working', 'visual_voicemail_missing']))
      return notApplicable('nothing-hurts');
    const voicemail = told(considered['said.voicemail']);
    if (voicemail !== undefined) return voicemail === 'nothing' ? likely({}) : pass();
    return inconclusive('said.voicemail');
  },
});
