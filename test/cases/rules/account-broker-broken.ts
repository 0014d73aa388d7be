import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const chart = { symptoms: ['other' as const], strings: ['S-24' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'no chart, and an old build',
      given: { complaint: chart, said: { build: '16.0.9001.2138' } },
      expect: fails({ build: '16.0.9001.2138' }),
    },
    {
      when: 'Exchange unavailable, which has other causes too',
      given: { complaint: { strings: ['S-08'] }, said: { build: '16.0.11328.10000' } },
      expect: failsLikely(),
    },
    { when: 'a new build', given: { complaint: chart, said: { build: '16.0.11610.20000' } }, expect: passes },
    { when: 'nobody read the build', given: { complaint: chart }, expect: inconclusive('said.build') },
    {
      when: 'a client that has no broker',
      given: { complaint: chart, said: { product: 'lync-2013' } },
      expect: notApplicable('older-client'),
    },
    { when: 'no such text', given: {}, expect: notApplicable('no-sign-of-it') },
  ],
};
