import { own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const lync = own();
const all = { sites: [], domains: [], keywords: [] };
export const golden: Golden = {
  cases: [
    {
      when: 'the domain exists, the names do not',
      given: { lync, look: { 'https-root': 'nodata' } },
      expect: fails({ domain: 'd.test', hidden: 'no' }),
    },
    {
      when: 'a pointer in the directory hides it from Outlook',
      given: {
        lync,
        look: { 'https-root': 'nodata' },
        configuration: [
          { forest: 'hoster', scps: [{ kind: 'url', url: 'https://a.hoster.test/x', ...all }] },
          {
            forest: 'corp',
            scps: [{ kind: 'url', url: 'https://mail.corp.test/autodiscover/autodiscover.xml', ...all }],
            acceptedDomains: [{ name: 'd.test', wildcard: false, type: 'authoritative', isDefault: false }],
          },
        ],
      },
      expect: fails({ hidden: 'yes', scp: 'mail.corp.test', scpForest: 'corp' }),
    },
    {
      when: 'a pointer to another forest is for this domain',
      given: {
        lync,
        look: { 'https-root': 'nodata' },
        configuration: [
          { forest: 'corp', scps: [{ kind: 'url', url: 'https://mail.corp.test/x', ...all }] },
          {
            forest: 'other',
            scps: [{ kind: 'pointer', url: 'LDAP://dc1.corp.test', ...all, domains: ['d.test'] }],
          },
        ],
      },
      expect: fails({ hidden: 'yes', scp: 'dc1.corp.test', scpForest: 'other' }),
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
