import { account, byAddress, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['visual_voicemail_missing' as const] };
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
      when: '2019, and Lync still set to it',
      given: { complaint, lync: own(), said: { exchangeVersion: '2019', csUser: { exUmEnabled: true } } },
      expect: fails({ version: '2019' }),
    },
    {
      when: 'Subscription Edition',
      given: { complaint, said: { exchangeVersion: 'se', voicemail: 'nothing' } },
      expect: failsLikely({ version: 'se' }),
    },
    {
      when: 'messages arrive from somewhere',
      given: { complaint, said: { exchangeVersion: '2019', voicemail: 'mail-only' } },
      expect: passes,
    },
    { when: '2016', given: { complaint, said: { exchangeVersion: '2016' } }, expect: passes },
    {
      when: 'a forest that was never prepared for 2019',
      given: {
        complaint,
        lync: own(),
        joined: [byAddress(account())],
        configuration: side({ exchangeSchema: { version: 15332, generation: '2016' } }),
      },
      expect: passes,
    },
    {
      when: 'prepared for 2019, which says nothing of the servers',
      given: {
        complaint,
        lync: own(),
        joined: [byAddress(account())],
        configuration: side({ exchangeSchema: { version: 17003, generation: '2019' } }),
      },
      expect: inconclusive('said.exchangeVersion'),
    },
    { when: 'nobody asked', given: { complaint }, expect: inconclusive('said.exchangeVersion') },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
