import { fail, inconclusive, likely, notApplicable, rule } from '../rule.ts';
import { quotes, told } from './common/told.ts';

/** Lync opens the mailbox itself where Outlook does not run, and then asks in its helper program's name. */
export const mapiServerPrompt = rule({
  id: 'mapi-server-prompt',
  severity: 'fault',
  grade: 'C',
  explains: ['credential_prompt'],
  rank: 110,
  needs: ['complaint'],
  considers: ['said.promptService', 'said.outlook'],
  cites: ['TN14064'],
  remedies: [
    { id: 'start-outlook-first', role: 'user', waits: ['sign-out-in'] },
    { id: 'note-prompt-name', role: 'agent' },
    {
      id: 'windows-sign-in-for-outlook-anywhere',
      role: 'admin',
      commands: () => ['Get-OutlookAnywhere | Format-List Identity,*AuthenticationMethod*'],
    },
  ],
  judge({ complaint }, considered) {
    if (!quotes(complaint, 'S-32') && told(considered['said.promptService']) !== 'mapi')
      return notApplicable('other-prompt');
    const outlook = told(considered['said.outlook']);
    if (outlook === undefined) return inconclusive('said.outlook');
    return outlook === 'closed' ? fail({ how: 'closed' }) : likely({ how: outlook });
  },
});
