import { own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const lync = own();
export const golden: Golden = {
  cases: [
    { when: 'the domain does not exist', given: { lync, look: {} }, expect: fails({ domain: 'd.test' }) },
    {
      when: 'the domain exists without Autodiscover',
      given: { lync, look: { 'https-root': 'nodata' } },
      expect: passes,
    },
    { when: 'Exchange answers', given: { lync, look: { 'https-autodiscover': 'corp' } }, expect: passes },
    { when: 'no mail', given: { lync: own({}, { mail: undefined }) }, expect: notApplicable('mail-empty') },
    {
      when: 'the resolver failed, which is no proof of absence',
      given: { lync, look: { 'https-root': 'servfail', 'https-autodiscover': 'dns-timeout' } },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
