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
      when: 'hidden, and what is missed was not told',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        said: { policyHides: ['DisableCalendarPresence'] },
      },
      expect: failsLikely(),
    },
    {
      when: 'the policy hides it',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        said: { presence: 'calendar', policyHides: ['DisableCalendarPresence', 'DisplayPhoto'] },
      },
      expect: fails({ names: ['DisableCalendarPresence'] }),
    },
    {
      when: 'the note is hidden',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        said: { presence: 'out-of-office', policyHides: ['DisablePresenceNote'] },
      },
      expect: fails({ names: ['DisablePresenceNote'] }),
    },
    {
      when: 'it hides something else',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        said: { policyHides: ['DisplayPhoto'] },
      },
      expect: passes,
    },
    {
      when: 'both ways work, and there is no calendar',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        rows: { rows: {}, ews: 'ok', mapi: 'ok' },
      },
      expect: inconclusive('said.policyHides'),
    },
    {
      when: 'a complaint alone',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'others look offline',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        said: { presence: 'unknown-contacts', policyHides: ['DisableCalendarPresence'] },
      },
      expect: notApplicable('not-the-calendar'),
    },
    {
      when: 'nobody minds',
      given: { said: { policyHides: ['DisableCalendarPresence'] } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
