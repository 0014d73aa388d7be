import { fails, type Golden, inconclusive, notApplicable } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'a Mac',
      given: {
        complaint: { symptoms: ['meeting_error'], client: 'mac' },
        said: { meeting: 'other-calendar' },
      },
      expect: fails({ client: 'mac' }),
    },
    {
      when: 'whose calendar, is not known',
      given: { complaint: { symptoms: ['meeting_error'], client: 'mobile' } },
      expect: inconclusive('said.meeting'),
    },
    {
      when: 'Windows',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { meeting: 'other-calendar' } },
      expect: notApplicable('windows'),
    },
    {
      when: 'joining a meeting',
      given: { complaint: { symptoms: ['meeting_error'], client: 'mac' }, said: { meeting: 'join' } },
      expect: notApplicable('no-delegate'),
    },
  ],
  impossible: { pass: 'no other client than Windows has it' },
};
