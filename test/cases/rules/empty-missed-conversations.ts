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
      when: 'items without text',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { history: 'empty-items' } },
      expect: fails(),
    },
    {
      when: 'a generation for which no such update exists',
      given: {
        complaint: { symptoms: ['conversation_history_missing'] },
        said: { history: 'empty-items', product: 'sfb-2016' },
      },
      expect: failsLikely(),
    },
    {
      when: 'no items at all',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { history: 'outlook-too' } },
      expect: passes,
    },
    {
      when: 'nothing told of items',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: inconclusive('said.history'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { history: 'client-only' } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
