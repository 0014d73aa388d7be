import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'the policy hides them',
      given: {
        complaint: { symptoms: ['photos_contacts_missing'] },
        said: { photos: 'client-only', policyHides: ['DisplayPhoto'] },
      },
      expect: fails({ names: ['DisplayPhoto'] }),
    },
    {
      when: 'it does not',
      given: {
        complaint: { symptoms: ['photos_contacts_missing'] },
        said: { photos: 'client-only', policyHides: ['DisableSavingIM'] },
      },
      expect: passes,
    },
    {
      when: 'nobody read it',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'client-only' } },
      expect: inconclusive('said.policyHides'),
    },
    {
      when: 'of another company',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'other-company' } },
      expect: notApplicable('other-photos'),
    },
    {
      when: 'a complaint alone',
      given: { complaint: { symptoms: ['photos_contacts_missing'] } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'nobody minds',
      given: { said: { policyHides: ['DisplayPhoto'] } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
