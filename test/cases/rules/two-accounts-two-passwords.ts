import { account, bothWays, byAddress, linked, noTrust, own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['credential_prompt' as const] };
const joined = [byAddress(account())];
export const golden: Golden = {
  cases: [
    {
      when: 'two enabled accounts and no trust',
      given: { complaint, lync: own(), joined, trusts: noTrust },
      expect: failsLikely({ forest: 'corp', lyncForest: 'hoster', account: 'ann@corp.test' }),
    },
    {
      when: 'a trust, so that one will do',
      given: { complaint, lync: own(), joined, trusts: bothWays },
      expect: passes,
    },
    {
      when: 'the other forest was not searched',
      given: { complaint, lync: own() },
      expect: inconclusive('exchange-person'),
    },
    { when: 'no trust was read', given: { complaint, lync: own(), joined }, expect: inconclusive('trusts') },
    {
      when: 'a linked object is no second account',
      given: { complaint, lync: linked(), joined, trusts: noTrust },
      expect: notApplicable('one-account'),
    },
    {
      when: 'nothing hurts',
      given: { lync: own(), joined, trusts: noTrust },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
