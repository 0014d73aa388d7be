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
      when: 'the value is set',
      given: {
        complaint: { symptoms: ['photos_contacts_missing'] },
        said: { photos: 'outlook-too', policyHides: ['TurnOffPhotograph'] },
      },
      expect: fails(),
    },
    {
      when: 'neither here nor there',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'outlook-too' } },
      expect: failsLikely(),
    },
    {
      when: 'Outlook shows them',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'client-only' } },
      expect: passes,
    },
    {
      when: 'where, is not known',
      given: { complaint: { symptoms: ['photos_contacts_missing'] } },
      expect: inconclusive('said.photos'),
    },
    {
      when: 'it is about contacts',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { contacts: 'buddy-list' } },
      expect: notApplicable('about-contacts'),
    },
    {
      when: 'nobody minds',
      given: { said: { policyHides: ['TurnOffPhotograph'] } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
