import {
  account,
  bothWays,
  bySid,
  found,
  linked,
  noTrust,
  nowhere,
  oneWay,
  own,
  selectiveBothWays,
  unreadTrust,
} from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const atCorp = { 'https-autodiscover': 'corp' };
const given = { lync: own(), trusts: noTrust, look: atCorp };
const barred = {
  basis: 'effective' as const,
  disableEmailComparisonCheck: null,
  disableNtCredentials: true,
  savePassword: null,
};
const rows = { ews: 'ok' as const, rows: {} };
export const golden: Golden = {
  cases: [
    {
      when: 'the Windows logon is of the Lync forest too',
      given: { ...given, logon: 'hoster' },
      expect: fails({ credentialForest: 'hoster', endpointForest: 'corp', why: 'no-trust' }),
    },
    {
      when: 'the trust is selective: the right on the server decides, and it is not known',
      given: { ...given, trusts: selectiveBothWays },
      expect: inconclusive('said.iis'),
    },
    {
      when: 'a computer of no company',
      given: { ...given, logon: 'none' },
      expect: fails({ logonForest: 'none' }),
    },
    {
      when: 'a desk phone has no Windows logon',
      given: { ...given, complaint: { client: 'phone' } },
      expect: fails(),
    },
    {
      when: 'the trust helps the other direction only',
      given: { ...given, trusts: oneWay, logon: 'hoster' },
      expect: fails({ why: 'wrong-way' }),
    },
    { when: 'the Windows logon is not known', given, expect: failsLikely({ logonForest: '?' }) },
    {
      when: 'the Windows logon would do, but the policy keeps it from being tried',
      given: { ...given, logon: 'corp', policy: barred },
      expect: failsLikely({ logonForest: 'corp' }),
    },
    {
      when: 'a Mac may hold a password of its own',
      given: { ...given, complaint: { client: 'mac' }, logon: 'hoster' },
      expect: failsLikely(),
    },
    {
      when: 'the Windows logon is of the mailbox’s forest',
      given: { ...given, logon: 'corp' },
      expect: passes,
    },
    { when: 'a trust lets it in', given: { ...given, trusts: bothWays }, expect: passes },
    {
      when: 'linked: the sign-in is one of that forest',
      given: {
        lync: linked(),
        origin: found(account()),
        joined: [bySid(account())],
        trusts: oneWay,
        look: atCorp,
      },
      expect: passes,
    },
    { when: 'the client shows that it works', given: { ...given, rows }, expect: passes },
    { when: 'no Exchange is found', given: { ...given, look: {} }, expect: notApplicable('no-ews') },
    {
      when: 'nobody can sign in',
      given: { lync: linked(), origin: nowhere(), joined: [], trusts: noTrust, look: atCorp },
      expect: notApplicable('nobody-can-sign-in'),
    },
    {
      when: 'the trusts cannot be read',
      given: { ...given, trusts: unreadTrust },
      expect: { outcome: 'inconclusive' },
    },
    {
      when: 'nobody read the trusts',
      given: { ...given, trusts: undefined },
      expect: inconclusive('trusts'),
    },
    {
      when: 'whose the endpoint is cannot be told',
      given: { ...given, look: { 'https-autodiscover': 'stranger' } },
      expect: { outcome: 'inconclusive' },
    },
    {
      when: 'which account signs in is not known',
      given: { lync: linked(), trusts: oneWay, look: atCorp },
      expect: inconclusive('originator-account'),
    },
  ],
};
