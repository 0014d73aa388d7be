import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** From Lync 2013 on the photo comes from the mailbox; a new one in the directory is not seen where the mailbox is elsewhere. */
export const photoReadFromMailbox = rule({
  id: 'photo-read-from-mailbox',
  severity: 'limit',
  grade: 'C',
  explains: ['photos_contacts_missing'],
  rank: 163,
  needs: ['complaint'],
  considers: ['said.photos', 'said.contacts'],
  cites: ['CLOUDPHOTO', 'L13-COMPAT'],
  remedies: [
    { id: 'upload-photo-again', role: 'user', waits: ['sign-out-in'] },
    { id: 'ask-where-photo-was-changed', role: 'agent' },
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
    return photos === 'cloud-only' ? fail({}) : pass();
  },
});
