import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'Basic, and for somebody else',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { meeting: 'other-calendar', licence: 'basic' },
      },
      expect: fails(),
    },
    {
      when: 'the full client',
      given: { complaint: { symptoms: ['meeting_error'], strings: ['S-21'] }, said: { licence: 'full' } },
      expect: passes,
    },
    {
      when: 'nobody looked',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { meeting: 'other-calendar' } },
      expect: inconclusive('said.licence'),
    },
    {
      when: 'one’s own calendar',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { meeting: 'own-calendar', licence: 'basic' },
      },
      expect: notApplicable('no-delegate'),
    },
    { when: 'nothing hurts', given: { said: { licence: 'basic' } }, expect: notApplicable('no-delegate') },
  ],
};
