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
      when: 'the option is there',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        said: { presence: 'unknown-contacts', privacyMode: true },
      },
      expect: fails(),
    },
    {
      when: 'nobody looked',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, said: { presence: 'unknown-contacts' } },
      expect: failsLikely(),
    },
    {
      when: 'there is no such option',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        said: { presence: 'unknown-contacts', privacyMode: false },
      },
      expect: passes,
    },
    {
      when: 'what is wrong, is not told',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] } },
      expect: inconclusive('said.presence'),
    },
    {
      when: 'people of another company',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        said: { presence: 'unknown-contacts', affected: 'other-company' },
      },
      expect: notApplicable('partners'),
    },
    {
      when: 'one’s own calendar',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        said: { presence: 'calendar', privacyMode: true },
      },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'nobody complains',
      given: { said: { presence: 'unknown-contacts' } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
