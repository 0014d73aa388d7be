import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'people with a mailbox in the cloud do not see the new one',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'cloud-only' } },
      expect: fails(),
    },
    {
      when: 'one’s own',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'own' } },
      expect: passes,
    },
    {
      when: 'whose, is not told',
      given: { complaint: { symptoms: ['photos_contacts_missing'] } },
      expect: inconclusive('said.photos'),
    },
    {
      when: 'it is about contacts',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { contacts: 'offline' } },
      expect: notApplicable('about-contacts'),
    },
    { when: 'nobody minds', given: { said: { photos: 'own' } }, expect: notApplicable('nothing-hurts') },
  ],
};
