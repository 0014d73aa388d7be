import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'in Outlook, not in the window, and web services work',
      given: {
        complaint: { symptoms: ['conversation_history_missing'] },
        rows: { rows: {}, ews: 'ok' },
        said: { history: 'client-only' },
      },
      expect: failsLikely(),
    },
    {
      when: 'web services do not work, which is another cause',
      given: {
        complaint: { symptoms: ['conversation_history_missing'] },
        rows: { rows: {}, ews: 'not-deployed' },
        said: { history: 'client-only' },
      },
      expect: passes,
    },
    {
      when: 'the row was not read',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { history: 'client-only' } },
      expect: inconclusive('client-rows'),
    },
    {
      when: 'not told where',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: inconclusive('said.history'),
    },
    {
      when: 'missing in Outlook as well',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { history: 'outlook-too' } },
      expect: notApplicable('not-in-the-window'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] } },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'a mobile',
      given: { complaint: { symptoms: ['conversation_history_missing'], client: 'mobile' } },
      expect: notApplicable('other-client'),
    },
  ],
};
