import { linked } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, passes } from '../../engine/rules/golden.ts';

const contact = {
  dn: 'CN=ann,OU=Synchronised,DC=hoster,DC=test',
  kind: 'contact',
  lyncEnabled: false,
} as const;
export const golden: Golden = {
  cases: [
    {
      when: 'a synchronised contact has it as mail',
      given: { lync: linked(), duplicates: [{ ...contact, address: 'ann@d.test', attribute: 'mail' }] },
      expect: failsLikely({ attribute: 'mail', count: 1, other: contact.dn }),
    },
    {
      when: 'among the mail addresses of another',
      given: {
        lync: linked(),
        duplicates: [{ ...contact, address: 'ann@d.test', attribute: 'proxyAddresses', scheme: 'smtp' }],
      },
      expect: failsLikely({ attribute: 'proxyAddresses' }),
    },
    {
      when: 'the SIP address is shared as well, which is another cause',
      given: {
        lync: linked(),
        duplicates: [
          { ...contact, address: 'ann@d.test', attribute: 'proxyAddresses', scheme: 'sip' },
          { ...contact, address: 'ann@d.test', attribute: 'mail' },
        ],
      },
      expect: passes,
    },
    { when: 'nobody else holds one', given: { lync: linked(), duplicates: [] }, expect: passes },
    { when: 'nobody looked', given: { lync: linked() }, expect: inconclusive('address-duplicates') },
  ],
  impossible: { 'not-applicable': 'every address can have a second holder' },
};
