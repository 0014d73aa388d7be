import { account, byAddress, hosterMailbox, own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const um = { um: { enabled: true, attributesPresent: true } };
const lync = own({}, { ...hosterMailbox('user-mailbox'), ...um });
const joined = [byAddress(account())];
const atCorp = { 'https-autodiscover': 'corp' };
export const golden: Golden = {
  cases: [
    {
      when: 'voicemail beside Lync, Lync at the company',
      given: { lync, joined, look: atCorp },
      expect: fails({ voicemailForest: 'hoster', endpointForest: 'corp' }),
    },
    {
      when: 'the other way round',
      given: { lync: own(), joined: [byAddress(account(um))], look: { 'https-autodiscover': 'hoster' } },
      expect: fails({ voicemailForest: 'corp', endpointForest: 'hoster' }),
    },
    {
      when: 'where Lync looks',
      given: { lync, joined, look: { 'https-autodiscover': 'hoster' } },
      expect: passes,
    },
    {
      when: 'no voicemail anywhere',
      given: { lync: own(), joined, look: atCorp },
      expect: notApplicable('um-not-enabled'),
    },
    { when: 'no Exchange is found', given: { lync, joined, look: {} }, expect: notApplicable('no-ews') },
    {
      when: 'which Exchange counts is not known',
      given: { lync, joined, look: { 'https-autodiscover': 'silent' } },
      expect: { outcome: 'inconclusive' },
    },
    {
      when: 'the other forest was not searched',
      given: { lync, look: atCorp },
      expect: inconclusive('exchange-person'),
    },
  ],
};
