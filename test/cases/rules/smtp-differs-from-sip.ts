import { account, byAddress, linked, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const lync = linked({ sip: 'ann@hoster.test' });
const policy = (disableEmailComparisonCheck: boolean | null) => ({
  name: 'Tag:Staff',
  basis: 'effective' as const,
  disableEmailComparisonCheck,
  disableNtCredentials: null,
  savePassword: null,
});
const joined = [byAddress(account({ proxyAddresses: ['SMTP:ann@corp.test'] }))];
export const golden: Golden = {
  cases: [
    {
      when: 'they differ, the comparison is on',
      given: { lync, policy: policy(false) },
      expect: fails({ mail: 'ann@d.test', sip: 'ann@hoster.test', today: 'on', policy: 'Tag:Staff' }),
    },
    {
      when: 'they differ, the policy is blank',
      given: { lync, policy: policy(null) },
      expect: fails({ today: 'blank' }),
    },
    {
      when: 'only the mailbox differs',
      given: { lync: own(), joined, policy: policy(false) },
      expect: failsLikely({ differs: 'mailbox', mail: 'ann@corp.test' }),
    },
    {
      when: 'they differ, the comparison is off',
      given: { lync, policy: policy(true) },
      expect: { outcome: 'pass', facts: { comparison: 'off' } },
    },
    { when: 'the same but for case', given: { lync: own({ sip: 'Ann@D.test' }) }, expect: passes },
    {
      when: 'a desk phone has no Outlook beside it',
      given: { lync, policy: policy(false), complaint: { client: 'phone' } },
      expect: notApplicable('no-outlook-on-client'),
    },
    { when: 'no mail', given: { lync: own({}, { mail: undefined }) }, expect: notApplicable('mail-empty') },
    { when: 'they differ, the policy is not known', given: { lync }, expect: inconclusive('client-policy') },
  ],
};
