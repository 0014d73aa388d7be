import { bothWays, noTrust, own, unreadTrust } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';
import { answering, one, withCandidate } from '../../engine/rules/looks.ts';

const lync = own();
const look = { 'https-autodiscover': 'corp' };
export const golden: Golden = {
  cases: [
    {
      when: 'a computer without a domain',
      given: { lync, look, trusts: noTrust, logon: 'none' },
      expect: failsLikely({ logonForest: 'none', endpointForest: 'corp' }),
    },
    {
      when: 'a computer of the Lync forest',
      given: { lync, look, trusts: noTrust, logon: 'hoster' },
      expect: failsLikely({ logonForest: 'hoster' }),
    },
    {
      when: 'the mailbox’s own account',
      given: { lync, look, trusts: noTrust, logon: 'corp' },
      expect: passes,
    },
    {
      when: 'the first try is accepted',
      given: { lync, look, trusts: bothWays, logon: 'none' },
      expect: passes,
    },
    {
      when: 'the client says that it works',
      given: { lync, look, logon: 'none', rows: { ews: 'ok', rows: {} } },
      expect: passes,
    },
    {
      when: 'the trust was not read',
      given: { lync, look, trusts: unreadTrust, logon: 'hoster' },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync, logon: 'none' }, expect: { outcome: 'inconclusive' } },
    {
      when: 'the cloud knows no Windows logon',
      given: {
        lync,
        logon: 'none',
        look: withCandidate(
          one('https-autodiscover', answering('autodiscover-s.outlook.com', { schemes: ['Bearer'] })),
        ),
      },
      expect: notApplicable('cloud'),
    },
    { when: 'nobody asked', given: { lync, look }, expect: inconclusive('windows-logon') },
  ],
};
