import { fails, failsLikely, type Golden, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'told again and again, by an old build',
      given: { complaint: { symptoms: ['other'], strings: ['S-31'] }, said: { build: '15.0.4649.1000' } },
      expect: fails(),
    },
    {
      when: 'the build was not read',
      given: { complaint: { symptoms: ['other'], strings: ['S-31'] } },
      expect: failsLikely(),
    },
    {
      when: 'a newer build',
      given: { complaint: { symptoms: ['other'], strings: ['S-31'] }, said: { build: '16.0.6741.2048' } },
      expect: passes,
    },
    {
      when: 'nothing of the kind',
      given: { complaint: { symptoms: ['meeting_error'] } },
      expect: notApplicable('no-such-text'),
    },
  ],
  impossible: { inconclusive: 'the text makes it likely by itself' },
};
