import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'late, not wrong',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { presence: 'delayed' } },
      expect: fails(),
    },
    {
      when: 'told as slowness',
      given: { complaint: { symptoms: ['slow_integration'] }, said: { presence: 'delayed' } },
      expect: fails(),
    },
    {
      when: 'no calendar at all',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { presence: 'calendar' } },
      expect: passes,
    },
    {
      when: 'what is wrong, is not told',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] } },
      expect: inconclusive('said.presence'),
    },
    {
      when: 'something else is slow',
      given: { complaint: { symptoms: ['slow_integration'] } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
