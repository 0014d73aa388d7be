import type { TlsLook } from '../../../engine/facts/lookup.ts';
import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';
import { good, one, withCandidate } from '../../engine/rules/looks.ts';

const phone = { symptoms: ['exchange_connection_error_icon' as const], client: 'phone' as const };
const mobile = { ...phone, client: 'mobile' as const };
const lync = own();
const look = (tls: Partial<TlsLook>) => {
  const hop = good();
  return withCandidate(one('https-autodiscover', { ...hop, tls: { ...hop.tls!, ...tls } }));
};
const wildcard = { chain: [{ ...good().tls!.chain[0]!, names: ['*.d.test'] }] };
export const golden: Golden = {
  cases: [
    {
      when: 'a wildcard and a desk phone',
      given: { complaint: phone, lync, look: look({ ...wildcard, chainComplete: true }) },
      expect: failsLikely({ how: 'wildcard', client: 'phone' }),
    },
    {
      when: 'issuers that are not sent, and a mobile',
      given: { complaint: mobile, lync, look: look({ chainComplete: false }) },
      expect: failsLikely({ how: 'incomplete', client: 'mobile' }),
    },
    {
      when: 'a mobile takes wildcards',
      given: { complaint: mobile, lync, look: look({ ...wildcard, chainComplete: true }) },
      expect: passes,
    },
    {
      when: 'the host itself, and a whole chain',
      given: { complaint: phone, lync, look: look({ chainComplete: true, wildcard: false }) },
      expect: passes,
    },
    {
      when: 'whether the chain is whole was not seen',
      given: { complaint: phone, lync, look: look({}) },
      expect: { outcome: 'inconclusive' },
    },
    {
      when: 'nobody looked',
      given: { complaint: phone, lync },
      expect: inconclusive('autodiscover', 'ews-endpoint'),
    },
    {
      when: 'a computer',
      given: { complaint: { ...phone, client: 'windows' }, lync, look: look(wildcard) },
      expect: notApplicable('computer'),
    },
    {
      when: 'nothing hurts',
      given: { complaint: { client: 'phone' }, lync },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
