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
      when: 'one allows it, the other does not',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { meeting: 'other-calendar', delegateSync: true, enableDelegation: false },
      },
      expect: fails({ sync: 'on', delegation: 'off' }),
    },
    {
      when: 'one is enough',
      given: { complaint: { symptoms: ['meeting_error'], strings: ['S-21'] }, said: { delegateSync: false } },
      expect: fails({ sync: 'off', delegation: 'unknown' }),
    },
    {
      when: 'for somebody else, without a text',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { meeting: 'other-calendar' } },
      expect: failsLikely({ sync: 'unknown', delegation: 'unknown' }),
    },
    {
      when: 'both allow it',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { meeting: 'other-calendar', delegateSync: true, enableDelegation: true },
      },
      expect: passes,
    },
    {
      when: 'the other was not read',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { meeting: 'other-calendar', delegateSync: true },
      },
      expect: inconclusive('said.enableDelegation'),
    },
    {
      when: 'refused by name: other forms first',
      given: { complaint: { symptoms: ['meeting_error'], strings: ['S-21'] } },
      expect: inconclusive('said.delegateSync'),
    },
    {
      when: 'not for somebody else',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { delegateSync: true, enableDelegation: false },
      },
      expect: notApplicable('no-delegate'),
    },
  ],
};
