import { own } from '../../engine/build.ts';
import { candidates } from '../../engine/derive/lookups.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';
import { answering, one, withCandidate } from '../../engine/rules/looks.ts';

const lync = own();
const [, , , srv] = candidates({ srv: 'corp' });
const otherPort = {
  ...srv!,
  srv: { ...srv!.srv!, srv: [{ priority: 5, weight: 7, port: 8443, target: 'mail.d.test' }] },
  hops: [],
};
const plain = one(
  'http-autodiscover',
  answering('autodiscover.d.test', {
    status: 302,
    location: 'http://mail.d.test/autodiscover/autodiscover.xml',
  }),
);
const loop = one(
  'http-autodiscover',
  answering('autodiscover.d.test', {
    status: 302,
    location: 'https://autodiscover.d.test/autodiscover/autodiscover.xml',
  }),
);
export const golden: Golden = {
  cases: [
    {
      when: 'an SRV record for another port',
      given: { lync, look: withCandidate(otherPort) },
      expect: fails({ kind: 'srv', how: 'port', host: 'mail.d.test', port: 8443, weight: 7 }),
    },
    {
      when: 'a redirect to plain HTTP',
      given: { lync, look: withCandidate(plain) },
      expect: fails({ kind: 'redirect', how: 'not-https' }),
    },
    {
      when: 'a redirect that does not end',
      given: { lync, look: withCandidate(loop) },
      expect: fails({ how: 'loop' }),
    },
    {
      when: 'faulty, but another name answers',
      given: {
        lync,
        look: [
          ...withCandidate(otherPort).slice(1),
          one('https-autodiscover', candidates({ 'https-autodiscover': 'corp' })[0]!.hops[0]!),
        ],
      },
      expect: failsLikely({ how: 'port' }),
    },
    { when: 'a good SRV record', given: { lync, look: { srv: 'corp' } }, expect: passes },
    {
      when: 'neither is published',
      given: { lync, look: { 'https-autodiscover': 'corp' } },
      expect: notApplicable('none-published'),
    },
    { when: 'no mail', given: { lync: own({}, { mail: undefined }) }, expect: notApplicable('mail-empty') },
    {
      when: 'the resolver failed for the record',
      given: {
        lync,
        look: withCandidate({ ...srv!, srv: { ...srv!.srv!, rcode: 'SERVFAIL', srv: [] }, hops: [] }),
      },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
