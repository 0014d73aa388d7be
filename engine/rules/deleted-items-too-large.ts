import { likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { quotes, told } from './common/told.ts';

/** Lync reads below Deleted Items as well, and stops at an item larger than one megabyte (KB4099000). */
export const deletedItemsTooLarge = rule({
  id: 'deleted-items-too-large',
  severity: 'fault',
  grade: 'V',
  explains: ewsSymptoms,
  rank: 144,
  needs: ['complaint'],
  considers: ['said.affected'],
  cites: ['KB4099000'],
  remedies: [
    { id: 'tidy-deleted-items', role: 'user', waits: ['sign-out-in'] },
    { id: 'ask-whether-colleagues-have-it', role: 'agent' },
    {
      id: 'list-folders-below-deleted-items',
      role: 'admin',
      commands: () => [
        'Get-MailboxFolderStatistics -Identity (Read-Host) -FolderScope DeletedItems | Format-Table FolderPath,FolderSize,ItemsInFolder',
      ],
    },
  ],
  judge({ complaint }, considered) {
    if (!quotes(complaint, 'S-35')) return notApplicable('no-such-text');
    const affected = told(considered['said.affected']);
    // What lies in one mailbox cannot hit everybody. The text is Exchange's refusal, which has other reasons too.
    if (affected === 'everyone' || affected === 'other-company') return pass();
    return likely({ one: affected === 'one' });
  },
});
