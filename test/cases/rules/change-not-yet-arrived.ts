import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'the address was changed just now',
      given: {
        complaint: { symptoms: ['contact_card_email_wrong'] },
        said: { changed: 'address', changedMinutes: 10 },
      },
      expect: failsLikely({ minutes: 10 }),
    },
    {
      when: 'long ago',
      given: {
        complaint: { symptoms: ['signin_failure_address_mismatch'] },
        said: { changed: 'upn', changedMinutes: 4320 },
      },
      expect: passes,
    },
    {
      when: 'when, was not told',
      given: {
        complaint: { symptoms: ['signin_failure_address_mismatch'] },
        said: { changed: 'company-renamed' },
      },
      expect: inconclusive('said.changedMinutes'),
    },
    {
      when: 'a change that does not travel',
      given: {
        complaint: { symptoms: ['credential_prompt'] },
        said: { changed: 'password', changedMinutes: 5 },
      },
      expect: notApplicable('nothing-changed'),
    },
    {
      when: 'changed, and all is well',
      given: { said: { changed: 'address', changedMinutes: 5 } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
