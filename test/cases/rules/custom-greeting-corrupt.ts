import { failsLikely, type Golden, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'the announcement',
      given: { complaint: { symptoms: ['voicemail_not_working'], strings: ['S-39'] } },
      expect: failsLikely(),
    },
    {
      when: 'as told',
      given: {
        complaint: { symptoms: ['voicemail_not_working'] },
        said: { voicemail: 'announcement-error' },
      },
      expect: failsLikely(),
    },
    {
      when: 'something else fails',
      given: { complaint: { symptoms: ['voicemail_not_working'] }, said: { voicemail: 'nothing' } },
      expect: passes,
    },
    {
      when: 'not told',
      given: { complaint: { symptoms: ['voicemail_not_working'] } },
      expect: notApplicable('no-sign-of-it'),
    },
  ],
  impossible: { inconclusive: 'another rule asks what fails about voicemail' },
};
