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
      when: 'on Outlook’s list of disabled items',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'disabled-item' } },
      expect: fails(),
    },
    {
      when: 'gone since Outlook crashed',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { changed: 'crash' } },
      expect: failsLikely(),
    },
    {
      when: 'it is loaded',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { addIn: 'listed-on' } },
      expect: passes,
    },
    {
      when: 'nobody looked',
      given: { complaint: { symptoms: ['add_in_missing'] } },
      expect: inconclusive('said.addIn'),
    },
    {
      when: 'a crash, and the button is there',
      given: { said: { changed: 'crash' } },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'a Mac',
      given: { complaint: { symptoms: ['add_in_missing'], client: 'mac' } },
      expect: notApplicable('no-outlook-add-in'),
    },
  ],
};
