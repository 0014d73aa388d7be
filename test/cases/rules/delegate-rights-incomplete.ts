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
      when: 'rights are missing',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { delegateRights: 'incomplete' } },
      expect: fails({ how: 'rights' }),
    },
    {
      when: 'refused by name',
      given: {
        complaint: { symptoms: ['meeting_error'], strings: ['S-21'] },
        rows: { rows: {}, mapi: 'ok' },
      },
      expect: failsLikely({ how: 'sequence' }),
    },
    {
      when: 'all rights, and no refusal by name',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { meeting: 'other-calendar', delegateRights: 'complete' },
      },
      expect: passes,
    },
    {
      when: 'for somebody else',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { meeting: 'other-calendar' } },
      expect: inconclusive('said.delegateRights'),
    },
    {
      when: 'whose calendar, is not known',
      given: { complaint: { symptoms: ['meeting_error'] } },
      expect: inconclusive('said.meeting'),
    },
    {
      when: 'one’s own calendar',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { meeting: 'own-calendar' } },
      expect: notApplicable('no-delegate'),
    },
    {
      when: 'Outlook’s way is down, which comes first',
      given: {
        complaint: { symptoms: ['meeting_error'], strings: ['S-21'] },
        rows: { rows: {}, mapi: 'unavailable' },
      },
      expect: notApplicable('mapi-down'),
    },
    {
      when: 'taken out altogether',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { delegateRights: 'removed' } },
      expect: notApplicable('other-form'),
    },
  ],
};
