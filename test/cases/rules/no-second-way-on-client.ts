import { own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'a Mac without web services',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'], client: 'mac' },
        rows: { rows: {}, ews: 'not-deployed' },
      },
      expect: fails({ client: 'mac' }),
    },
    {
      when: 'a phone, and no name leads to an Exchange',
      given: { complaint: { symptoms: ['calendar_presence_wrong'], client: 'phone' }, lync: own(), look: {} },
      expect: fails({ client: 'phone' }),
    },
    {
      when: 'they work',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'], client: 'mac' },
        rows: { rows: {}, ews: 'ok' },
      },
      expect: passes,
    },
    {
      when: 'nothing is known of them',
      given: { complaint: { symptoms: ['calendar_presence_wrong'], client: 'mobile' } },
      expect: inconclusive('client-rows'),
    },
    {
      when: 'Windows',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        rows: { rows: {}, ews: 'not-deployed' },
      },
      expect: notApplicable('windows'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['meeting_error'], client: 'mac' } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
