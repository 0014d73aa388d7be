import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'switched off by policy',
      given: {
        complaint: { symptoms: ['photos_contacts_missing'] },
        said: { contacts: 'outlook-contacts', policyHides: ['EnableExchangeContactSync'] },
      },
      expect: fails({ how: 'policy' }),
    },
    {
      when: 'the folder in Outlook is old',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { contacts: 'outlook-contacts' } },
      expect: failsLikely({ how: 'ended' }),
    },
    {
      when: 'the list in Lync',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { contacts: 'buddy-list' } },
      expect: passes,
    },
    {
      when: 'which, is not told',
      given: { complaint: { symptoms: ['photos_contacts_missing'] } },
      expect: inconclusive('said.contacts'),
    },
    {
      when: 'it is about photos',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'own' } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'nobody minds',
      given: { said: { contacts: 'outlook-contacts' } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
