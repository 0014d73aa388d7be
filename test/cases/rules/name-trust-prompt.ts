import { own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';
import { answering, good, one, withCandidate } from '../../engine/rules/looks.ts';

const foreign = own({ sip: 'ann@hoster.test' });
const look = { 'https-autodiscover': 'corp' };
const redirected = one(
  'http-autodiscover',
  answering('autodiscover.d.test', { status: 302, location: 'https://mail.else.test/' }),
  good('mail.else.test'),
);
export const golden: Golden = {
  cases: [
    {
      when: 'outside the SIP domain',
      given: { lync: foreign, look },
      expect: failsLikely({ host: 'autodiscover.d.test', sipDomain: 'hoster.test', suffix: 'd.test' }),
    },
    {
      when: 'the person was asked about this very host',
      given: {
        lync: foreign,
        look,
        complaint: { symptoms: ['cert_prompt'], promptHost: 'autodiscover.d.test' },
      },
      expect: fails({ seen: true }),
    },
    {
      when: 'asked about another host, which proves nothing',
      given: { lync: foreign, look, complaint: { symptoms: ['cert_prompt'], promptHost: 'www.else.test' } },
      expect: failsLikely(),
    },
    {
      when: 'only a redirect leads outside',
      given: { lync: own(), look: withCandidate(redirected) },
      expect: failsLikely({ host: 'mail.else.test', suffix: 'mail.else.test' }),
    },
    { when: 'inside the SIP domain', given: { lync: own(), look }, expect: passes },
    {
      when: 'a built-in domain',
      given: {
        lync: own(),
        look: withCandidate(one('https-autodiscover', good('autodiscover.outlook.com'))),
      },
      expect: passes,
    },
    { when: 'no Exchange is found', given: { lync: foreign, look: {} }, expect: notApplicable('no-ews') },
    {
      when: 'a desk phone shows no dialog',
      given: { lync: foreign, look, complaint: { client: 'phone' } },
      expect: notApplicable('no-dialog'),
    },
    { when: 'nobody looked', given: { lync: foreign }, expect: { outcome: 'inconclusive' } },
    { when: 'no object found', given: {}, expect: inconclusive('lync-person') },
  ],
};
