import { account, byAddress, hosterMailbox, own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'Outlook has another address',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        lync: own(),
        said: { outlookSmtp: 'ann@brand.test' },
      },
      expect: failsLikely({ smtp: 'ann@brand.test', sip: 'ann@d.test', known: true }),
    },
    {
      when: 'told that they differ',
      given: { complaint: { symptoms: ['meeting_error'] }, said: { signIn: 'address-differs' } },
      expect: failsLikely({ known: false }),
    },
    {
      when: 'the same everywhere',
      given: { complaint: { symptoms: ['meeting_error'] }, lync: own(), joined: [byAddress(account())] },
      expect: passes,
    },
    {
      when: 'Outlook’s address is not known',
      given: { complaint: { symptoms: ['meeting_error'] }, lync: own() },
      expect: inconclusive('said.outlookSmtp'),
    },
    {
      when: 'with the Exchange beside Lync',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        lync: own({}, hosterMailbox('user-mailbox')),
        look: { 'https-autodiscover': 'hoster' },
        said: { outlookSmtp: 'ann@brand.test' },
      },
      expect: notApplicable('scenario-1'),
    },
    {
      when: 'a text with a cause of its own',
      given: {
        complaint: { symptoms: ['meeting_error'], strings: ['S-23'] },
        lync: own(),
        said: { outlookSmtp: 'ann@brand.test' },
      },
      expect: notApplicable('other-text'),
    },
    {
      when: 'for somebody else',
      given: {
        complaint: { symptoms: ['meeting_error'] },
        said: { meeting: 'other-calendar', signIn: 'address-differs' },
      },
      expect: notApplicable('not-own-calendar'),
    },
    {
      when: 'no meeting fails',
      given: { lync: own(), said: { outlookSmtp: 'ann@brand.test' } },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'a Mac',
      given: { complaint: { symptoms: ['meeting_error'], client: 'mac' } },
      expect: notApplicable('no-outlook-add-in'),
    },
  ],
};
