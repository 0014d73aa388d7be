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
      when: 'the registry names another',
      given: { complaint: { symptoms: ['other'] }, said: { defaultImApp: 'Cisco Jabber' } },
      expect: fails({ app: 'Cisco Jabber' }),
    },
    {
      when: 'another messenger was there before',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { changed: 'other-im-app' } },
      expect: failsLikely(),
    },
    {
      when: 'Lync is named',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { defaultImApp: 'Lync' } },
      expect: passes,
    },
    {
      when: 'presence is missing in Outlook only',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { presence: 'outlook-only' } },
      expect: inconclusive('said.defaultImApp'),
    },
    {
      when: 'a complaint alone',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] } },
      expect: inconclusive('said.presence'),
    },
    {
      when: 'a late status',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { presence: 'delayed' } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'a Mac',
      given: { complaint: { symptoms: ['calendar_presence_wrong'], client: 'mac' } },
      expect: notApplicable('other-client'),
    },
  ],
};
