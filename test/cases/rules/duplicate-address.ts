import { linked } from '../../engine/build.ts';
import { fails, failsLikely, type Golden, inconclusive, passes } from '../../engine/rules/golden.ts';

const old = { dn: 'CN=old,DC=hoster,DC=test', kind: 'contact', lyncEnabled: false } as const;
export const golden: Golden = {
  cases: [
    {
      when: 'an old contact holds the SIP address',
      given: {
        lync: linked(),
        duplicates: [{ ...old, address: 'ann@d.test', attribute: 'proxyAddresses', scheme: 'sip' }],
      },
      expect: fails({ address: 'ann@d.test', count: 1, other: old.dn }),
    },
    {
      when: 'evidence of earlier days, which does not tell SIP from mail',
      given: { lync: linked(), duplicates: [{ ...old, address: 'ann@d.test', attribute: 'proxyAddresses' }] },
      expect: failsLikely({ attribute: 'proxyAddresses' }),
    },
    {
      when: 'only mail addresses are shared, perhaps by a contact kept on purpose',
      given: {
        lync: linked(),
        duplicates: [
          { ...old, address: 'ann@d.test', attribute: 'mail' },
          { ...old, address: 'ann@d.test', attribute: 'proxyAddresses', scheme: 'smtp' },
        ],
      },
      expect: passes,
    },
    {
      when: 'somebody else is enabled with it',
      given: {
        lync: linked(),
        duplicates: [
          {
            dn: 'CN=bob,DC=hoster,DC=test',
            kind: 'user',
            address: 'ann@d.test',
            attribute: 'msRTCSIP-PrimaryUserAddress',
            lyncEnabled: true,
          },
        ],
      },
      expect: fails({ otherLync: true }),
    },
    { when: 'nobody else holds one', given: { lync: linked(), duplicates: [] }, expect: passes },
    {
      when: 'nobody looked',
      given: { lync: linked() },
      expect: inconclusive('address-duplicates'),
    },
  ],
  impossible: { 'not-applicable': 'every address can have a second holder' },
};
