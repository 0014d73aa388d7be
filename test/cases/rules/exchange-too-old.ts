import { own } from '../../engine/build.ts';
import { challengeOf } from '../../engine/derive/lookups.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';
import { good, one, withCandidate } from '../../engine/rules/looks.ts';

const complaint = { symptoms: ['conversation_history_missing' as const] };
const photos = { symptoms: ['photos_contacts_missing' as const] };
const old = withCandidate(
  one('https-autodiscover', { ...good(), challenge: { ...challengeOf('corp.test'), osBuild: '6.0.6002' } }),
);
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
export const golden: Golden = {
  cases: [
    {
      when: 'Exchange 2003',
      given: { complaint, said: { exchangeVersion: '2003' } },
      expect: fails({ lacks: 'all' }),
    },
    {
      when: 'Exchange 2007, whose service pack is not known',
      given: { complaint, said: { exchangeVersion: '2007' } },
      expect: failsLikely({ lacks: 'service-pack' }),
    },
    {
      when: 'a forest that was never prepared for more',
      given: {
        complaint,
        lync: own(),
        look: { 'https-autodiscover': 'corp' },
        configuration: side({ exchangeSchema: { version: 6870, generation: '2003' } }),
      },
      expect: fails({ version: '2003' }),
    },
    {
      when: 'large photos before 2013',
      given: { complaint: photos, said: { exchangeVersion: '2010', photos: 'client-only' } },
      expect: failsLikely({ lacks: 'photos' }),
    },
    {
      when: '2010 is enough for history',
      given: { complaint, said: { exchangeVersion: '2010' } },
      expect: passes,
    },
    { when: 'a new one', given: { complaint, said: { exchangeVersion: '2016' } }, expect: passes },
    {
      when: 'the server runs on an old Windows',
      given: { complaint, lync: own(), look: old },
      expect: inconclusive('said.exchangeVersion'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
