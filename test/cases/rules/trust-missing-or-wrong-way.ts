import {
  account,
  bothWays,
  brokenTrust,
  bySid,
  found,
  linked,
  noTrust,
  oneWay,
  own,
  selectiveTrust,
  unreadTrust,
  wrongWay,
} from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const link = { lync: linked(), origin: found(account()), joined: [bySid(account())] };
const atCorp = { 'https-autodiscover': 'corp' };
const atHoster = { 'https-autodiscover': 'hoster' };
export const golden: Golden = {
  cases: [
    {
      when: 'linked, and there is no trust',
      given: { ...link, trusts: noTrust, look: atCorp },
      expect: fails({ for: 'sign-in', why: 'no-trust', fromDns: 'corp.test', toDns: 'hoster.test' }),
    },
    {
      when: 'linked, and the trust points the other way',
      given: { ...link, trusts: wrongWay, look: atCorp },
      expect: fails({ for: 'sign-in', why: 'wrong-way' }),
    },
    {
      when: 'linked, and one side of the trust was removed',
      given: { ...link, trusts: brokenTrust, look: atCorp },
      expect: fails({ why: 'sides-disagree' }),
    },
    {
      when: 'an own account, and the trust helps the other direction only',
      given: { lync: own(), trusts: oneWay, look: atCorp },
      expect: failsLikely({ for: 'ews', why: 'wrong-way', fromDns: 'hoster.test', toDns: 'corp.test' }),
    },
    { when: 'linked, trusted one way', given: { ...link, trusts: oneWay, look: atCorp }, expect: passes },
    {
      when: 'linked, trusted with selective authentication',
      given: { ...link, trusts: selectiveTrust, look: {} },
      expect: { outcome: 'pass', facts: { selective: true } },
    },
    {
      when: 'own account, trusted both ways',
      given: { lync: own(), trusts: bothWays, look: atCorp },
      expect: passes,
    },
    {
      when: 'own account and no trust, which is the article’s topology and another rule’s matter',
      given: { lync: own(), trusts: noTrust, look: atCorp },
      expect: { outcome: 'pass', facts: { why: 'no-trust' } },
    },
    {
      when: 'everything in one forest',
      given: { lync: own(), trusts: noTrust, look: atHoster },
      expect: notApplicable('one-forest'),
    },
    {
      when: 'no Exchange is found',
      given: { lync: own(), trusts: noTrust, look: {} },
      expect: notApplicable('no-ews'),
    },
    {
      when: 'neither side can be read',
      given: { ...link, trusts: unreadTrust, look: atCorp },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody read the trusts', given: { ...link, look: atCorp }, expect: inconclusive('trusts') },
    {
      when: 'whom the link names is not known',
      given: { lync: linked(), trusts: oneWay, look: atCorp },
      expect: inconclusive('originator-account'),
    },
  ],
};
