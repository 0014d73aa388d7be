import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** Nothing was uploaded, the picture has a wrong size or type, or the mailbox that keeps it cannot be reached. */
export const ownPhotoUnfit = rule({
  id: 'own-photo-unfit',
  severity: 'fault',
  grade: 'V',
  explains: ['photos_contacts_missing'],
  rank: 162,
  needs: ['complaint'],
  considers: ['said.photos', 'said.contacts', 'usability', 'lync-person'],
  cites: ['KB-PHOTO', 'L13-COMPAT'],
  remedies: [
    { id: 'upload-photo-again', role: 'user', waits: ['sign-out-in'] },
    { id: 'look-for-photo-in-directory', role: 'agent' },
    {
      id: 'write-photo-to-mailbox',
      role: 'admin',
      commands: () => ['Get-UserPhoto -Identity (Read-Host) | Format-List Identity,IsValid'],
    },
  ],
  judge({ complaint }, considered) {
    const photos = told(considered['said.photos']);
    if (!complains(complaint, ['photos_contacts_missing'])) return notApplicable('nothing-hurts');
    if (photos === undefined)
      return told(considered['said.contacts']) === undefined
        ? inconclusive('said.photos')
        : notApplicable('about-contacts');
    if (photos !== 'own') return pass();
    const reached = told(considered.usability)?.value === 'no' ? 'no' : 'unknown';
    const directory = told(considered['lync-person'])?.hasPhoto;
    return likely({ reached, directory: directory === undefined ? 'unknown' : directory ? 'yes' : 'no' });
  },
});
