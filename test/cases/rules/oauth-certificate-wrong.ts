import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['other' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'the token is refused since a certificate was changed',
      given: { complaint, said: { oauth: 'invalid-token', changed: 'certificate' } },
      expect: fails({ changed: true }),
    },
    {
      when: 'the token is refused',
      given: { complaint, said: { oauth: 'invalid-token' } },
      expect: failsLikely({ changed: false }),
    },
    { when: 'the servers agree', given: { complaint, said: { oauth: 'fine' } }, expect: passes },
    {
      when: 'a text alone',
      given: { complaint: { ...complaint, strings: ['S-28'] } },
      expect: inconclusive('said.oauth'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
  ],
};
