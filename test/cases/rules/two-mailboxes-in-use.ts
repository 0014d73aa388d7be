import { account, byAddress, hosterMailbox, own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const lync = own({}, { ...hosterMailbox('user-mailbox'), mail: 'ann@hoster.test' });
const joined = [byAddress(account())];
const atHoster = { 'https-autodiscover': 'hoster' };
export const golden: Golden = {
  cases: [
    {
      when: 'Lync reads one, Outlook shows the other',
      given: { lync, joined, look: atHoster },
      expect: failsLikely({ ewsForest: 'hoster', otherForest: 'corp', otherMailbox: 'ann@d.test' }),
    },
    {
      when: 'Lync reaches the one that is used, and a second one lies about',
      given: { lync, joined, look: { 'https-autodiscover': 'corp' } },
      expect: failsLikely({ ewsForest: 'corp' }),
    },
    {
      when: 'one mailbox',
      given: { lync: own(), joined, look: { 'https-autodiscover': 'corp' } },
      expect: passes,
    },
    {
      when: 'two, but neither where Lync looks',
      given: { lync, joined, look: { 'https-autodiscover': 'other' } },
      expect: passes,
    },
    { when: 'no Exchange is found', given: { lync, joined, look: {} }, expect: notApplicable('no-ews') },
    {
      when: 'no mailbox at all',
      given: { lync: own(), joined: [], look: atHoster },
      expect: notApplicable('no-mailbox'),
    },
    {
      when: 'a second one may lie where nothing joins',
      given: { lync, joined: [], look: atHoster },
      expect: { outcome: 'inconclusive' },
    },
    {
      when: 'the other forest was not searched',
      given: { lync, look: atHoster },
      expect: inconclusive('exchange-person'),
    },
  ],
};
