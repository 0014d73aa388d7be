import { own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';
import { behind, good, one, withCandidate } from '../../engine/rules/looks.ts';

const lync = own();
const at = (hop: ReturnType<typeof behind>) => ({
  lync,
  look: withCandidate(one('https-autodiscover', hop)),
});
export const golden: Golden = {
  cases: [
    {
      when: 'signed by itself',
      given: at(behind('DEPTH_ZERO_SELF_SIGNED_CERT', { selfSigned: true })),
      expect: fails({ how: 'self-signed' }),
    },
    {
      when: 'from an unknown issuer',
      given: at(behind('UNABLE_TO_GET_ISSUER_CERT_LOCALLY')),
      expect: fails({ how: 'unknown-issuer', issuer: 'CN=Some CA' }),
    },
    { when: 'trusted', given: at(good()), expect: passes },
    { when: 'only expired', given: at(behind('CERT_HAS_EXPIRED')), expect: passes },
    { when: 'no name exists', given: { lync, look: {} }, expect: notApplicable('no-certificate-seen') },
    {
      when: 'without a root certificate nothing can be said from here',
      given: at(behind('UNABLE_TO_VERIFY_LEAF_SIGNATURE', { anchored: false })),
      expect: { outcome: 'inconclusive', facts: { how: 'unknown-issuer' } },
    },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
