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
      when: 'listed without its tick',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'listed-off' } },
      expect: fails({ loadBehavior: 2 }),
    },
    {
      when: 'the registry says so',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { loadBehavior: 0 } },
      expect: fails({ loadBehavior: 0 }),
    },
    {
      when: 'loaded on demand only',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { loadBehavior: 9 } },
      expect: failsLikely({ loadBehavior: 9 }),
    },
    {
      when: 'switched on',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { loadBehavior: 3 } },
      expect: passes,
    },
    {
      when: 'ticked',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'listed-on' } },
      expect: passes,
    },
    {
      when: 'nobody looked',
      given: { complaint: { symptoms: ['add_in_missing'] } },
      expect: inconclusive('said.addIn'),
    },
    {
      when: 'not in the list at all',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'not-listed' } },
      expect: notApplicable('other-form'),
    },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
    {
      when: 'a mobile',
      given: { complaint: { symptoms: ['add_in_missing'], client: 'mobile' } },
      expect: notApplicable('no-outlook-add-in'),
    },
  ],
};
