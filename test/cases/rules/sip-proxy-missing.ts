import { account, byAddress, byMail, bySid, linked, person } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const lync = linked();
const bare = account({ proxyAddresses: ['SMTP:ann@d.test'] });
const twin = account({ dn: 'CN=ann2,DC=corp,DC=test' });
export const golden: Golden = {
  cases: [
    {
      when: 'the mailbox lacks it',
      given: { lync, joined: [bySid(bare)] },
      expect: fails({ sip: 'ann@d.test', account: 'ann@corp.test', mailbox: true }),
    },
    {
      when: 'joined by mail alone, which may be somebody else',
      given: { lync, joined: [byMail(bare)] },
      expect: { outcome: 'inconclusive' },
    },
    {
      when: 'the complaint may have an earlier cause',
      given: { lync, joined: [bySid(bare)], complaint: { symptoms: ['calendar_presence_wrong'] } },
      expect: failsLikely(),
    },
    {
      when: 'there, in another case',
      given: { lync, joined: [bySid(account({ proxyAddresses: ['SIP:Ann@d.test'] }))] },
      expect: passes,
    },
    { when: 'no other account', given: { lync, joined: [] }, expect: notApplicable('no-other-account') },
    {
      when: 'the account is not known to Exchange',
      given: { lync, joined: [bySid(person({ forest: 'corp' }))] },
      expect: notApplicable('no-mailbox'),
    },
    {
      when: 'two accounts are as good',
      given: { lync, joined: [byAddress(bare), byAddress(twin)] },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'the other forest was not searched', given: { lync }, expect: inconclusive('exchange-person') },
  ],
};
