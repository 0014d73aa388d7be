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
      when: 'not in the list',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'not-listed' } },
      expect: fails(),
    },
    {
      when: 'not in the list, and Office is mixed',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'not-listed', officeMix: true } },
      expect: failsLikely(),
    },
    {
      when: 'it is there',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'listed-off' } },
      expect: passes,
    },
    {
      when: 'nobody looked',
      given: { complaint: { symptoms: ['add_in_missing'] } },
      expect: inconclusive('said.addIn'),
    },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
    {
      when: 'a Mac',
      given: { complaint: { symptoms: ['add_in_missing'], client: 'mac' } },
      expect: notApplicable('no-outlook-add-in'),
    },
  ],
};
