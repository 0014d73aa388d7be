import { own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';
import { behind, good, one, siteBehind, withCandidate } from '../../engine/rules/looks.ts';

const lync = own();
const at = (hop: ReturnType<typeof behind>) => ({
  lync,
  look: withCandidate(one('https-autodiscover', hop)),
});
const old = { ...behind('').tls!.chain[0]!, validTo: '2026-03-01T00:00:00.000Z' };
export const golden: Golden = {
  cases: [
    {
      when: 'the handshake says so',
      given: at(behind('CERT_HAS_EXPIRED', { chain: [old] })),
      expect: fails({ host: 'autodiscover.d.test', how: 'expired', date: '2026-03-01' }),
    },
    {
      when: 'not valid yet',
      given: at(behind('CERT_NOT_YET_VALID')),
      expect: fails({ how: 'not-yet-valid', date: '2026-01-01' }),
    },
    {
      when: 'another fault hid it, the dates tell',
      given: at(behind('DEPTH_ZERO_SELF_SIGNED_CERT', { chain: [old] })),
      expect: fails({ how: 'expired' }),
    },
    {
      when: 'the endpoint is fine, another name of the same forest is not',
      given: {
        lync,
        look: withCandidate(
          one('https-autodiscover', good()),
          one('https-root', behind('CERT_HAS_EXPIRED', { chain: [old] }, 'd.test')),
        ),
      },
      expect: failsLikely({ host: 'd.test' }),
    },
    { when: 'valid', given: at(good()), expect: passes },
    {
      when: 'a web site on the domain is another rule’s matter',
      given: { lync, look: withCandidate(one('https-root', siteBehind('CERT_HAS_EXPIRED', 'd.test'))) },
      expect: notApplicable('no-certificate-seen'),
    },
    { when: 'no name exists', given: { lync, look: {} }, expect: notApplicable('no-certificate-seen') },
    { when: 'no mail', given: { lync: own({}, { mail: undefined }) }, expect: notApplicable('mail-empty') },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
