import { account, bySid, found, linked } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, passes } from '../../engine/rules/golden.ts';

const joined = (extra: Parameters<typeof account>[0]) => {
  const who = account(extra);
  return { joined: [bySid(who)], origin: found(who) };
};
export const golden: Golden = {
  cases: [
    {
      when: 'mail ends in a blank',
      given: { lync: linked({}, { stored: { mail: 'ann@d.test ' } }) },
      expect: failsLikely({ attribute: 'mail', value: '“ann@d.test ”', forest: 'hoster', noun: '' }),
    },
    {
      when: 'an address of the mailbox begins with one',
      given: {
        lync: linked(),
        ...joined({ stored: { proxyAddresses: ['SMTP:ann@d.test', ' sip:ann@d.test'] } }),
      },
      expect: failsLikely({ attribute: 'proxyAddresses', forest: 'corp', noun: 'Mailbox' }),
    },
    { when: 'all are clean', given: { lync: linked(), ...joined({}) }, expect: passes },
    { when: 'nobody was found', given: {}, expect: inconclusive('lync-person') },
  ],
  impossible: { 'not-applicable': 'every account may have addresses' },
};
