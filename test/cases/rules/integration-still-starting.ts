import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'signed in three minutes ago, as told',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-12'], signedInMinutes: 3 },
      },
      expect: fails(),
    },
    {
      when: 'as worked out at intake',
      given: { rows: { rows: {}, mapi: 'connecting' }, said: { settling: 'pending' } },
      expect: fails(),
    },
    {
      when: 'for longer than that',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-07'], signedInMinutes: 45 },
      },
      expect: passes,
    },
    {
      when: 'it has failed by now',
      given: { rows: { rows: {}, ews: 'not-initialized' }, said: { settling: 'failed' } },
      expect: passes,
    },
    {
      when: 'since when is not known',
      given: { complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-04'] } },
      expect: inconclusive('said.settling'),
    },
    {
      when: 'it is not connecting',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-03'], signedInMinutes: 3 },
      },
      expect: notApplicable('not-pending'),
    },
  ],
};
