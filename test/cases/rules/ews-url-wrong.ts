import { looks } from '../../engine/derive/lookups.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';
import { behind } from '../../engine/rules/looks.ts';

const complaint = { symptoms: ['conversation_history_missing' as const] };
const url = 'https://ews.d.test/EWS/Exchange.asmx';
const ews = (from: 'pox' | 'client-rows', seen: string) =>
  ({ url, from, network: 'inside', hop: looks[seen]!('ews.d.test') }) as const;
const misnamed = {
  url,
  from: 'pox',
  network: 'inside',
  hop: behind('ERR_TLS_CERT_ALTNAME_INVALID', {}, 'ews.d.test'),
} as const;
const rows = { ews: 'other', ewsInternalUrl: url, rows: {} } as const;
const lookup = (found: boolean) => ({ nameLookup: { name: 'ews.d.test', type: 'A' as const, found } });
export const golden: Golden = {
  cases: [
    {
      when: 'what Exchange hands out does not exist',
      given: { complaint, ews: ews('pox', 'absent') },
      expect: fails({ host: 'ews.d.test', how: 'name', network: 'inside' }),
    },
    {
      when: 'the certificate there names another host',
      given: { complaint, ews: misnamed },
      expect: failsLikely({ how: 'certificate' }),
    },
    {
      when: 'what the client shows does not exist, which may be an older answer',
      given: { complaint, ews: ews('client-rows', 'absent') },
      expect: failsLikely({ how: 'name' }),
    },
    {
      when: 'the person’s own resolver does not know it',
      given: { complaint, rows, said: lookup(false) },
      expect: failsLikely({ how: 'name' }),
    },
    {
      when: 'the person’s own resolver knows it',
      given: { complaint, rows, said: lookup(true) },
      expect: passes,
    },
    { when: 'it answers', given: { complaint, ews: ews('pox', 'corp') }, expect: passes },
    { when: 'the client uses it', given: { complaint, rows: { ...rows, ews: 'ok' } }, expect: passes },
    {
      when: 'shown, and nobody asked for the name',
      given: { complaint, rows },
      expect: inconclusive('said.nameLookup'),
    },
    {
      when: 'it works on one side only',
      given: { complaint, said: { worksElsewhere: 'outside-only' } },
      expect: inconclusive('client-rows'),
    },
    { when: 'no address is known', given: { complaint }, expect: notApplicable('no-url-known') },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
