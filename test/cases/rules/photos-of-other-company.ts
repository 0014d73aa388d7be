import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'people of a partner',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'other-company' } },
      expect: failsLikely(),
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
