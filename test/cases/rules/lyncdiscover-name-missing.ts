import { own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['other' as const] };

const asked = (name: string, found: boolean) => ({
  owaIm: 'unavailable' as const,
  nameLookup: { name, type: 'A' as const, found },
});
export const golden: Golden = {
  cases: [
    {
      when: 'the cloud finds no name',
      given: { complaint, said: { ...asked('lyncdiscover.d.test', false), exchangeVersion: 'online' } },
      expect: fails({ name: 'lyncdiscover.d.test', domain: 'd.test' }),
    },
    {
      when: 'the federation record does not exist',
      given: { complaint, lync: own(), said: asked('_sipfederationtls._tcp.d.test', false) },
      expect: failsLikely({ domain: 'd.test' }),
    },
    { when: 'it exists', given: { complaint, said: asked('lyncdiscover.d.test', true) }, expect: passes },
    {
      when: 'nobody asked',
      given: { complaint: { ...complaint, strings: ['S-37'] } },
      expect: inconclusive('said.nameLookup'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
  ],
};
