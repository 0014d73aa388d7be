import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** Two entries that share an address are shown as one person, and an old Outlook contact gives it its name. */
export const contactMergedByAddress = rule({
  id: 'contact-merged-by-address',
  severity: 'limit',
  grade: 'C',
  explains: ['contact_card_email_wrong', 'photos_contacts_missing'],
  rank: 167,
  needs: ['complaint'],
  considers: ['said.contacts'],
  cites: ['MERGE'],
  remedies: [
    { id: 'delete-old-outlook-contact', role: 'user' },
    { id: 'compare-search-with-colleague', role: 'agent' },
    {
      id: 'take-old-address-away',
      role: 'admin',
      commands: () => ['Get-Recipient -Identity (Read-Host) | Format-List DisplayName,EmailAddresses'],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['contact_card_email_wrong', 'photos_contacts_missing']))
      return notApplicable('nothing-hurts');
    const contacts = told(considered['said.contacts']);
    if (contacts !== undefined) return contacts === 'search-name' ? likely({}) : pass();
    return complains(complaint, ['contact_card_email_wrong'])
      ? inconclusive('said.contacts')
      : notApplicable('no-sign-of-it');
  },
});
