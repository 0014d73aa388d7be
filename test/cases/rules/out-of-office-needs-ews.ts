import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'no note, and web services are down',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        rows: { rows: {}, ews: 'not-deployed' },
        said: { presence: 'out-of-office' },
      },
      expect: failsLikely(),
    },
    {
      when: 'the text says it',
      given: { complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-11'] } },
      expect: failsLikely(),
    },
    {
      when: 'web services work',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        rows: { rows: {}, ews: 'ok' },
        said: { presence: 'out-of-office' },
      },
      expect: passes,
    },
    {
      when: 'the row was not read',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { presence: 'out-of-office' } },
      expect: inconclusive('client-rows'),
    },
    {
      when: 'what is wrong, is not told',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] } },
      expect: inconclusive('said.presence'),
    },
    {
      when: 'the calendar, not the note',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { presence: 'calendar' } },
      expect: notApplicable('not-the-note'),
    },
    {
      when: 'another complaint',
      given: {
        complaint: { symptoms: ['conversation_history_missing'] },
        said: { presence: 'out-of-office' },
      },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
