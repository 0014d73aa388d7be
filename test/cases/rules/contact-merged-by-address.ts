import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'the search shows somebody else’s name',
      given: { complaint: { symptoms: ['contact_card_email_wrong'] }, said: { contacts: 'search-name' } },
      expect: failsLikely(),
    },
    {
      when: 'something else about contacts',
      given: {
        complaint: { symptoms: ['contact_card_email_wrong'] },
        said: { contacts: 'outlook-contacts' },
      },
      expect: passes,
    },
    {
      when: 'where, is not told',
      given: { complaint: { symptoms: ['contact_card_email_wrong'] } },
      expect: inconclusive('said.contacts'),
    },
    {
      when: 'photos or contacts, not told which',
      given: { complaint: { symptoms: ['photos_contacts_missing'] } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'nobody minds',
      given: { said: { contacts: 'search-name' } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
