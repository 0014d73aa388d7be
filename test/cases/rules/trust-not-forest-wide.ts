import { account, found, linked, noTrust, oneWay, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['signin_failure_address_mismatch' as const] };
const link = (extra = {}) => ({ lync: linked(), origin: found(account(extra)) });
const child = link({ dn: 'CN=ann,DC=emea,DC=corp,DC=test' });
const external = oneWay.map((side) => ({
  ...side,
  trusts: side.trusts.map((trust) => ({ ...trust, attributes: 0 })),
}));
const branded = link({ upn: 'ann@brand.test' });
const routes = (names: object) =>
  oneWay.map((side) => ({
    ...side,
    trusts: side.trusts.map((trust) => ({ ...trust, suffixes: ['corp.test'], ...names })),
  }));
export const golden: Golden = {
  cases: [
    {
      when: 'an external trust and an account of a child domain',
      given: {
        ...child,
        trusts: external,
        configuration: [{ forest: 'hoster', domains: [{ dns: 'hoster.test', netbios: 'UCHOST' }] }],
      },
      expect: fails({ how: 'external', domain: 'emea.corp.test' }),
    },
    {
      when: 'an external trust, while another domain here may hold a trust of its own',
      given: { ...child, trusts: external },
      expect: failsLikely({ how: 'external', domain: 'emea.corp.test' }),
    },
    {
      when: 'a suffix that is switched off',
      given: { complaint, ...branded, trusts: routes({ disabled: [{ name: 'brand.test', why: 'admin' }] }) },
      expect: fails({ how: 'suffix', suffix: 'brand.test', routing: 'disabled' }),
    },
    {
      when: 'a suffix that the trust does not know',
      given: { complaint, ...branded, trusts: routes({}) },
      expect: failsLikely({ routing: 'absent' }),
    },
    {
      when: 'seen by the person as external',
      given: {
        complaint,
        ...link(),
        said: { trustSeen: { partner: 'corp.test', direction: 2, forest: false } },
      },
      expect: failsLikely({ how: 'external' }),
    },
    {
      when: 'the very domain that an external trust names',
      given: { ...link(), trusts: external },
      expect: passes,
    },
    {
      when: 'a forest trust, and a name of the forest',
      given: { complaint, ...link(), trusts: routes({}) },
      expect: passes,
    },
    { when: 'a suffix that nobody complains of', given: { ...branded, trusts: routes({}) }, expect: passes },
    {
      when: 'which names are routed was not read',
      given: { complaint, ...branded, trusts: oneWay },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'no trust was read', given: { complaint, ...link() }, expect: inconclusive('trusts') },
    {
      when: 'no trust at all is another cause',
      given: { ...link(), trusts: noTrust },
      expect: notApplicable('no-trust'),
    },
    { when: 'one forest', given: { lync: own(), trusts: oneWay }, expect: notApplicable('one-forest') },
  ],
};
