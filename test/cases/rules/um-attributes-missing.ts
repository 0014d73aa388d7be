import { account, bothWays, byAddress, oneWay, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['voicemail_not_working' as const] };
const um = { um: { enabled: true, attributesPresent: true } };
const joined = [byAddress(account(um))];
const copied = own({}, { um: { enabled: false, attributesPresent: true } });
export const golden: Golden = {
  cases: [
    {
      when: 'the attributes were not copied',
      given: { complaint, lync: own(), joined, trusts: bothWays },
      expect: fails({ how: 'attributes', voicemailForest: 'corp' }),
    },
    {
      when: 'the trust is one way',
      given: { complaint, lync: copied, joined, trusts: oneWay },
      expect: fails({ how: 'trust' }),
    },
    {
      when: 'as the server lists it',
      given: { complaint, said: { csUser: { sip: 'ann@d.test', exUmEnabled: false } } },
      expect: failsLikely({ named: false }),
    },
    {
      when: 'copied, and trust both ways',
      given: { complaint, lync: copied, joined, trusts: bothWays },
      expect: passes,
    },
    {
      when: 'the trust was not read',
      given: { complaint, lync: copied, joined },
      expect: inconclusive('trusts'),
    },
    { when: 'nobody is known', given: { complaint }, expect: inconclusive('lync-person') },
    {
      when: 'no voice mail elsewhere',
      given: { complaint, lync: own(), joined: [byAddress(account())] },
      expect: notApplicable('um-not-elsewhere'),
    },
    {
      when: 'an Exchange without voice mail',
      given: { complaint, said: { exchangeVersion: '2019' } },
      expect: notApplicable('no-um'),
    },
    { when: 'nothing hurts', given: { lync: own(), joined }, expect: notApplicable('nothing-hurts') },
  ],
};
