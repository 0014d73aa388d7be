import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { hiddenBy, readClientPolicy } from './common/hiding.ts';
import { complains, told } from './common/told.ts';

/** Lync no longer writes its contacts to a folder in Outlook; what lies there grows old, and may still be read. */
export const contactSyncEnded = rule({
  id: 'contact-sync-ended',
  severity: 'limit',
  grade: 'V',
  explains: ['photos_contacts_missing', 'contact_card_email_wrong'],
  rank: 165,
  needs: ['complaint'],
  considers: ['said.contacts', 'said.photos', 'said.policyHides'],
  cites: ['KB-SYNC', 'PS-CP'],
  remedies: [
    { id: 'keep-contacts-in-lync', role: 'user' },
    readClientPolicy,
    { id: 'empty-old-contacts-folder', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['photos_contacts_missing', 'contact_card_email_wrong']))
      return notApplicable('nothing-hurts');
    const contacts = told(considered['said.contacts']);
    if (contacts === 'outlook-contacts') {
      const off = hiddenBy(told(considered['said.policyHides']), ['EnableExchangeContactSync']).length > 0;
      return off ? fail({ how: 'policy' }) : likely({ how: 'ended' });
    }
    if (contacts !== undefined) return pass();
    return complains(complaint, ['photos_contacts_missing']) && told(considered['said.photos']) === undefined
      ? inconclusive('said.contacts')
      : notApplicable('no-sign-of-it');
  },
});
