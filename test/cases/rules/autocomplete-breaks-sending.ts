import { fails, failsLikely, type Golden, notApplicable } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'the text on sending',
      given: { complaint: { symptoms: ['meeting_error'], strings: ['S-23'] } },
      expect: fails(),
    },
    {
      when: 'a generation that never had that build',
      given: { complaint: { symptoms: ['meeting_error'], strings: ['S-23'] }, said: { product: 'sfb-2016' } },
      expect: failsLikely(),
    },
    {
      when: 'another text',
      given: { complaint: { symptoms: ['meeting_error'], strings: ['S-20'] } },
      expect: notApplicable('no-such-text'),
    },
  ],
  impossible: {
    pass: 'with the text it is there, without it nothing speaks of it',
    inconclusive: 'the text or nothing: there is no fact left to ask for',
  },
};
