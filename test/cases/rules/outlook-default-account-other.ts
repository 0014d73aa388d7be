import { account, byAddress, own } from '../../engine/build.ts';
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
      when: 'Outlook starts with another mailbox',
      given: {
        complaint: { symptoms: ['signin_failure_address_mismatch'], strings: ['S-01'] },
        lync: own(),
        joined: [byAddress(account())],
        said: { outlookSmtp: 'box@d.test' },
      },
      expect: fails({ smtp: 'box@d.test' }),
    },
    {
      when: 'it is not the Lync object’s address, and the mailbox is not known',
      given: {
        complaint: { symptoms: ['calendar_presence_wrong'] },
        lync: own(),
        said: { outlookSmtp: 'box@d.test' },
      },
      expect: failsLikely(),
    },
    {
      when: 'it is the person’s',
      given: {
        complaint: { symptoms: ['signin_failure_address_mismatch'], strings: ['S-01'] },
        lync: own(),
        joined: [byAddress(account())],
        said: { outlookSmtp: 'ANN@d.test' },
      },
      expect: passes,
    },
    {
      when: 'the text, and nobody looked',
      given: { complaint: { symptoms: ['signin_failure_address_mismatch'], strings: ['S-01'] }, lync: own() },
      expect: inconclusive('said.outlookSmtp'),
    },
    {
      when: 'nobody to compare with',
      given: {
        complaint: { symptoms: ['signin_failure_address_mismatch'], strings: ['S-01'] },
        said: { outlookSmtp: 'box@d.test' },
      },
      expect: inconclusive('lync-person'),
    },
    {
      when: 'nothing hurts',
      given: { lync: own(), said: { outlookSmtp: 'box@d.test' } },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'a complaint alone',
      given: { complaint: { symptoms: ['calendar_presence_wrong'] }, lync: own() },
      expect: notApplicable('no-sign-of-it'),
    },
  ],
};
