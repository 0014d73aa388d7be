import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, quotes, told } from './common/told.ts';

/** An uploaded greeting got damaged: the attendant cannot fetch it, says that there is an error, and hangs up. */
export const customGreetingCorrupt = rule({
  id: 'custom-greeting-corrupt',
  severity: 'fault',
  grade: 'V',
  explains: ['voicemail_not_working'],
  rank: 171,
  needs: ['complaint'],
  considers: ['said.voicemail'],
  cites: ['KB-GREET'],
  remedies: [
    { id: 'report-which-number', role: 'user' },
    { id: 'call-number-and-listen', role: 'agent' },
    {
      id: 'replace-custom-greetings',
      role: 'admin',
      commands: () => [
        'Get-UMAutoAttendant | Format-List Name,*GreetingFilename,*GreetingEnabled,*PromptFilename',
      ],
    },
  ],
  judge({ complaint }, considered) {
    const voicemail = told(considered['said.voicemail']);
    if (quotes(complaint, 'S-39') || voicemail === 'announcement-error') return likely({});
    if (!complains(complaint, ['voicemail_not_working'])) return notApplicable('nothing-hurts');
    return voicemail === undefined ? inconclusive('said.voicemail') : pass();
  },
});
