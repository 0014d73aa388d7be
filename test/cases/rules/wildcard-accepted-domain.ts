import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['other' as const] };
const side = (extra: object) => [
  {
    forest: 'corp',
    readable: true,
    exchange: { organisation: 'Corp' },
    scps: [],
    virtualDirectories: [],
    acceptedDomains: [],
    pools: [],
    sipDomains: [],
    upnSuffixes: [],
    domains: [],
    ...extra,
  },
];
const wildcard = side({
  acceptedDomains: [{ name: 'd.test', wildcard: true, type: 'authoritative', isDefault: true }],
});
export const golden: Golden = {
  cases: [
    {
      when: 'no such tenant, since a domain was changed',
      given: { complaint, said: { oauth: 'invalid-tenant', changed: 'accepted-domain' } },
      expect: fails({ changed: true }),
    },
    {
      when: 'no such tenant, and the directory shows the asterisk',
      given: { complaint: { ...complaint, strings: ['S-29'] }, configuration: wildcard },
      expect: fails({ seen: true, domain: 'd.test' }),
    },
    {
      when: 'no such tenant alone',
      given: { complaint: { ...complaint, strings: ['S-29'] } },
      expect: failsLikely({ changed: false }),
    },
    {
      when: 'refused, since a domain was changed',
      given: { complaint, said: { oauth: 'unauthorized', changed: 'accepted-domain' } },
      expect: failsLikely(),
    },
    {
      when: 'the servers agree',
      given: { complaint, said: { oauth: 'fine' }, configuration: wildcard },
      expect: passes,
    },
    {
      when: 'refused, and nobody asked what was changed',
      given: { complaint, said: { oauth: 'unauthorized' } },
      expect: inconclusive('said.changed'),
    },
    {
      when: 'a text alone',
      given: { complaint: { ...complaint, strings: ['S-28'] } },
      expect: inconclusive('said.oauth'),
    },
    {
      when: 'nothing speaks of it',
      given: { configuration: wildcard },
      expect: notApplicable('no-sign-of-it'),
    },
  ],
};
