import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'all but lamp and play on phone',
      given: {
        complaint: { symptoms: ['voicemail_not_working'] },
        said: { voicemail: 'light-only-missing' },
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
      expect: inconclusive('said.voicemail'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
