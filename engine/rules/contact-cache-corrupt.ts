import { ps } from '../quote.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** Files that the client makes anew (KB-CONTACTS). */
const files = [
  'GalContacts.db',
  'GalContacts.db.idx',
  'CoreContact.cache',
  'ABS_*.cache',
  'Mfugroup.cache',
  'PersonalLISDB.cache',
  'PresencePhoto.cache',
];
const folder = (version: string): string => `$env:LOCALAPPDATA\\Microsoft\\Office\\${version}\\Lync\\sip_*`;

/** What the client keeps of contacts and address book is damaged: contacts look offline, are missing, or cannot be found. */
export const contactCacheCorrupt = rule({
  id: 'contact-cache-corrupt',
  severity: 'fault',
  grade: 'V',
  explains: ['photos_contacts_missing', 'calendar_presence_wrong'],
  rank: 166,
  needs: ['complaint'],
  considers: ['said.contacts', 'said.photos', 'said.contactList', 'said.affected'],
  cites: ['KB-CONTACTS'],
  remedies: [
    { id: 'check-blocked-contacts', role: 'user' },
    {
      id: 'delete-contact-cache',
      role: 'agent',
      commands: () =>
        ['15.0', '16.0'].map(
          (version) =>
            `Get-ChildItem -Path "${folder(version)}\\*" -Include ${files.map(ps).join(',')} | Remove-Item -WhatIf`,
        ),
      waitMinutes: 30,
    },
    { id: 'check-address-book-service', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const contacts = told(considered['said.contacts']);
    if (!complains(complaint, ['photos_contacts_missing', 'calendar_presence_wrong']))
      return notApplicable('nothing-hurts');
    const open =
      complains(complaint, ['photos_contacts_missing']) && told(considered['said.photos']) === undefined;
    if (contacts === undefined && open) return inconclusive('said.contacts');
    if (contacts !== 'offline' && contacts !== 'buddy-list') return notApplicable('no-sign-of-it');
    if (told(considered['said.affected']) === 'everyone') return pass();
    if (contacts === 'offline') return likely({ how: 'offline' });
    // A list that lives in the mailbox is not the client's.
    const list = told(considered['said.contactList']);
    if (list === undefined) return inconclusive('said.contactList');
    return list === 'ucs' ? notApplicable('list-in-mailbox') : likely({ how: 'list' });
  },
});
