import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'two generations',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { officeMix: true } },
      expect: failsLikely(),
    },
    {
      when: 'one generation',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { officeMix: false } },
      expect: passes,
    },
    {
      when: 'not in the list, and nobody looked',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'not-listed' } },
      expect: inconclusive('said.officeMix'),
    },
    {
      when: 'a complaint alone',
      given: { complaint: { symptoms: ['add_in_missing'] } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'mixed, and nothing hurts',
      given: { said: { officeMix: true } },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'a Mac',
      given: { complaint: { symptoms: ['add_in_missing'], client: 'mac' }, said: { officeMix: true } },
      expect: notApplicable('no-outlook-add-in'),
    },
  ],
};
