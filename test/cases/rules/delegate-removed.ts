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
      when: 'taken out by the owner',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { delegateRights: 'removed' } },
      expect: fails(),
    },
    {
      when: 'nothing at all happens',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { meeting: 'other-calendar', meetingSilent: true },
      },
      expect: failsLikely(),
    },
    {
      when: 'still there',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { delegateRights: 'complete', meetingSilent: true },
      },
      expect: passes,
    },
    {
      when: 'whose calendar, is not known',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { meetingSilent: true } },
      expect: inconclusive('said.meeting'),
    },
    {
      when: 'one’s own calendar',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { meeting: 'own-calendar', meetingSilent: true },
      },
      expect: notApplicable('no-delegate'),
    },
    {
      when: 'it answers',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { meeting: 'other-calendar' } },
      expect: notApplicable('no-sign-of-it'),
    },
  ],
};
