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
      when: 'a mobile',
      given: { complaint: { symptoms: ['conversation_history_missing'], client: 'mobile' } },
      expect: fails(),
    },
    {
      when: 'told by itself',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { history: 'mobile-only' } },
      expect: fails(),
    },
    {
      when: 'with a later server it may be kept',
      given: {
        complaint: { symptoms: ['conversation_history_missing'], client: 'mobile' },
        said: { product: 'sfb-2015' },
      },
      expect: failsLikely(),
    },
    {
      when: 'missing on the computer',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { history: 'client-only' } },
      expect: passes,
    },
    {
      when: 'where, is not known',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: inconclusive('said.history'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['calendar_presence_wrong'], client: 'mobile' } },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'a Mac',
      given: { complaint: { symptoms: ['conversation_history_missing'], client: 'mac' } },
      expect: notApplicable('other-client'),
    },
  ],
};
