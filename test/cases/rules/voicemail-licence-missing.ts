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
      when: 'no plan with voicemail',
      given: { complaint: { symptoms: ['visual_voicemail_missing'] }, said: { voicemailLicence: false } },
      expect: fails(),
    },
    {
      when: 'neither list nor greeting',
      given: { complaint: { symptoms: ['visual_voicemail_missing'] }, said: { voicemail: 'greeting' } },
      expect: failsLikely(),
    },
    {
      when: 'there is one',
      given: {
        complaint: { symptoms: ['visual_voicemail_missing'] },
        said: { voicemailLicence: true, voicemail: 'greeting' },
      },
      expect: passes,
    },
    {
      when: 'a cloud mailbox',
      given: { complaint: { symptoms: ['voicemail_not_working'] }, said: { exchangeVersion: 'online' } },
      expect: inconclusive('said.voicemailLicence'),
    },
    {
      when: 'an Exchange of one’s own',
      given: {
        complaint: { symptoms: ['visual_voicemail_missing'] },
        said: { exchangeVersion: '2013', voicemail: 'greeting' },
      },
      expect: notApplicable('not-cloud'),
    },
    {
      when: 'a complaint alone',
      given: { complaint: { symptoms: ['visual_voicemail_missing'] } },
      expect: inconclusive('said.voicemail'),
    },
    {
      when: 'something else fails',
      given: { complaint: { symptoms: ['voicemail_not_working'] }, said: { voicemail: 'nothing' } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'nobody complains',
      given: { said: { voicemailLicence: false } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
