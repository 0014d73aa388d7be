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
      when: 'no Outlook, and the row says so',
      given: { rows: { rows: {}, mapi: 'unavailable' }, said: { outlook: 'missing' } },
      expect: fails({ how: 'missing' }),
    },
    {
      when: 'closed, and the row was not read',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { outlook: 'closed' } },
      expect: failsLikely({ how: 'closed' }),
    },
    {
      when: 'it runs',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-06'] },
        said: { outlook: 'running' },
      },
      expect: passes,
    },
    {
      when: 'the row is down and nobody asked',
      given: { rows: { rows: {}, mapi: 'unavailable' } },
      expect: inconclusive('said.outlook'),
    },
    {
      when: 'Outlook’s way is there',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'] },
        rows: { rows: {}, mapi: 'ok' },
        said: { outlook: 'running' },
      },
      expect: notApplicable('mapi-works'),
    },
    {
      when: 'a mobile',
      given: { complaint: { symptoms: ['exchange_connection_error_icon'], client: 'mobile' } },
      expect: notApplicable('no-mapi-on-client'),
    },
    {
      when: 'a complaint alone',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: notApplicable('no-sign-of-it'),
    },
  ],
};
