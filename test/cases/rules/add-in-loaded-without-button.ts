import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'ticked, and no button',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'listed-on' } },
      expect: failsLikely(),
    },
    {
      when: 'loaded as the registry says, and no button',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { loadBehavior: 3 } },
      expect: failsLikely(),
    },
    {
      when: 'it is not loaded at all',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'listed-off' } },
      expect: passes,
    },
    {
      when: 'nobody looked',
      given: { complaint: { symptoms: ['add_in_missing'] } },
      expect: inconclusive('said.addIn'),
    },
    { when: 'all is well', given: { said: { addIn: 'listed-on' } }, expect: notApplicable('nothing-hurts') },
    {
      when: 'a Mac',
      given: { complaint: { symptoms: ['add_in_missing'], client: 'mac' } },
      expect: notApplicable('no-outlook-add-in'),
    },
  ],
};
