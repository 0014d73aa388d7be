import { own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const lync = own();
export const golden: Golden = {
  cases: [
    {
      when: 'the domain exists, the names do not',
      given: { lync, look: { 'https-root': 'nodata' } },
      expect: fails({ domain: 'd.test' }),
    },
    {
      when: 'the domain’s own host does not listen',
      given: { lync, look: { 'https-root': 'refused' } },
      expect: fails(),
    },
    { when: 'one name answers', given: { lync, look: { srv: 'corp' } }, expect: passes },
    {
      when: 'a name exists, though its host is silent',
      given: { lync, look: { 'https-autodiscover': 'silent' } },
      expect: passes,
    },
    {
      when: 'the domain does not exist at all',
      given: { lync, look: {} },
      expect: notApplicable('domain-does-not-exist'),
    },
    {
      when: 'a web site answers on the domain',
      given: { lync, look: { 'https-root': 'website' } },
      expect: notApplicable('root-domain-answers'),
    },
    { when: 'no mail', given: { lync: own({}, { mail: undefined }) }, expect: notApplicable('mail-empty') },
    {
      when: 'the resolver failed for one name',
      given: { lync, look: { 'https-autodiscover': 'servfail', 'https-root': 'nodata' } },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
