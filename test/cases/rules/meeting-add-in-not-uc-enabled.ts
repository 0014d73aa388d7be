import { account, byAddress, hosterMailbox, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const lync = own({ sip: 'ann@hoster.test' }, { ...hosterMailbox('user-mailbox'), mail: 'ann@hoster.test' });
const joined = [byAddress(account())];
const atHoster = { 'https-autodiscover': 'hoster' };
const error = { symptoms: ['meeting_error' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'scenario 1, and Outlook’s address is another',
      given: { lync, joined, look: atHoster },
      expect: fails({ mail: 'ann@hoster.test', smtp: 'ann@d.test', scenario: '1' }),
    },
    {
      when: 'the text that was quoted has a cause of its own',
      given: { lync, joined, look: atHoster, complaint: { strings: ['S-23'] } },
      expect: failsLikely({ scenario: '1' }),
    },
    {
      when: 'scenario 3, where it is our inference',
      given: { lync, joined, look: {} },
      expect: failsLikely({ scenario: '3' }),
    },
    {
      when: 'scenario 1, the mailbox in use is not known, but the error is told',
      given: { lync, joined: [], look: atHoster, complaint: error },
      expect: failsLikely({ smtp: '' }),
    },
    {
      when: 'the exact text was pasted',
      given: { lync, look: atHoster, complaint: { strings: ['S-20'] } },
      expect: failsLikely(),
    },
    {
      when: 'the addresses agree',
      given: { lync: own(), joined, look: { 'https-autodiscover': 'corp' } },
      expect: passes,
    },
    {
      when: 'a Mac has no such add-in',
      given: { lync, joined, look: atHoster, complaint: { client: 'mac' } },
      expect: notApplicable('no-outlook-add-in'),
    },
    {
      when: 'the mailbox in use is not known, and nothing is told',
      given: { lync, look: atHoster },
      expect: inconclusive('exchange-person', 'said.outlookSmtp'),
    },
    {
      when: 'scenario 2 and the mailbox in use is not known',
      given: { lync, look: { 'https-autodiscover': 'corp' }, complaint: error },
      expect: inconclusive('exchange-person', 'said.outlookSmtp'),
    },
  ],
};
