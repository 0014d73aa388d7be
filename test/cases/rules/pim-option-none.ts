import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'no program chosen',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { pim: 'none' } },
      expect: fails(),
    },
    {
      when: 'Exchange is chosen',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { pim: 'exchange' } },
      expect: passes,
    },
    {
      when: 'no calendar in the status',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { presence: 'calendar' } },
      expect: inconclusive('said.pim'),
    },
    {
      when: 'the status of others is unknown, which is no calendar',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { presence: 'unknown-contacts' } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'a Mac',
      given: { complaint: { symptoms: ['calendar_presence_wrong'], client: 'mac' }, said: { pim: 'none' } },
      expect: notApplicable('no-such-option'),
    },
    { when: 'nothing hurts', given: { said: { pim: 'none' } }, expect: notApplicable('nothing-hurts') },
  ],
};
