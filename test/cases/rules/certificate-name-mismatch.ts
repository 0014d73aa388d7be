import { own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';
import { behind, good, one, withCandidate } from '../../engine/rules/looks.ts';

const lync = own();
const at = (hop: ReturnType<typeof behind>) => ({
  lync,
  look: withCandidate(one('https-autodiscover', hop)),
});
const named = (...names: string[]) => ({ chain: [{ ...behind('').tls!.chain[0]!, names }] });
export const golden: Golden = {
  cases: [
    {
      when: 'made out to another host',
      given: at(behind('ERR_TLS_CERT_ALTNAME_INVALID', named('mail.corp.test'))),
      expect: fails({ host: 'autodiscover.d.test', names: ['mail.corp.test'] }),
    },
    {
      when: 'another fault hid it, the names tell',
      given: at(behind('SELF_SIGNED_CERT_IN_CHAIN', named('www.d.test'))),
      expect: fails(),
    },
    {
      when: 'a wildcard stands for one label only',
      given: at(behind('SELF_SIGNED_CERT_IN_CHAIN', named('*.test'))),
      expect: fails(),
    },
    {
      when: 'a wildcard covers it, whatever else is wrong',
      given: at(behind('SELF_SIGNED_CERT_IN_CHAIN', named('*.d.test'))),
      expect: passes,
    },
    { when: 'it names the host', given: at(good()), expect: passes },
    { when: 'no name exists', given: { lync, look: {} }, expect: notApplicable('no-certificate-seen') },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
