import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'left, and never there',
      given: { complaint: { symptoms: ['voicemail_not_working'] }, said: { voicemail: 'nothing' } },
      expect: failsLikely(),
    },
    {
      when: 'the mail arrives',
      given: { complaint: { symptoms: ['voicemail_not_working'] }, said: { voicemail: 'mail-only' } },
      expect: passes,
    },
    {
      when: 'what fails, is not told',
      given: { complaint: { symptoms: ['voicemail_not_working'] } },
      expect: inconclusive('said.voicemail'),
    },
    {
      when: 'the list is missing, and whether mail arrives is not told',
      given: { complaint: { symptoms: ['visual_voicemail_missing'] } },
      expect: inconclusive('said.voicemail'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { voicemail: 'nothing' } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
