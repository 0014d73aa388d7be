import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['other' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'a setting is there already',
      given: { complaint, said: { owaIm: 'override-exists' } },
      expect: failsLikely({ renewed: false }),
    },
    {
      when: 'no chat since a certificate was renewed',
      given: { complaint, said: { owaIm: 'unavailable', changed: 'certificate' } },
      expect: failsLikely({ renewed: true }),
    },
    {
      when: 'something else was changed',
      given: { complaint, said: { owaIm: 'unavailable', changed: 'nothing' } },
      expect: passes,
    },
    {
      when: 'nobody asked what was changed',
      given: { complaint: { ...complaint, strings: ['S-37'] } },
      expect: inconclusive('said.changed'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
  ],
};
