import { account, byAddress, byMail, hosterMailbox, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const lync = own({}, { mail: 'ann@hoster.test' });
const joined = [byAddress(account())];
export const golden: Golden = {
  cases: [
    {
      when: 'no address of the mailbox in use',
      given: { lync, joined },
      expect: fails({ mail: 'ann@hoster.test', smtp: 'ann@d.test' }),
    },
    { when: 'its main address', given: { lync: own(), joined }, expect: passes },
    {
      when: 'one of its further addresses',
      given: { lync, joined: [byAddress(account({ proxyAddresses: ['smtp:Ann@hoster.test'] }))] },
      expect: passes,
    },
    {
      when: 'no mail',
      given: { lync: own({}, { mail: undefined }), joined },
      expect: notApplicable('mail-empty'),
    },
    {
      when: 'only the mailbox beside Lync is found',
      given: { lync: own({}, hosterMailbox('user-mailbox')), joined: [] },
      expect: { outcome: 'inconclusive' },
    },
    {
      when: 'which mailbox it is is a guess, and Outlook has another address',
      given: { lync, joined: [byMail(account())], said: { outlookSmtp: 'ann@else.test' } },
      expect: failsLikely({ smtp: 'ann@else.test' }),
    },
    {
      when: 'the other forest was not searched',
      given: { lync },
      expect: inconclusive('exchange-person', 'said.outlookSmtp'),
    },
  ],
};
