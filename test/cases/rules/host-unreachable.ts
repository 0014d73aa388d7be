import { own } from '../../engine/build.ts';
import { looks } from '../../engine/derive/lookups.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const lync = own();
const url = 'https://mail.d.test/EWS/Exchange.asmx';
export const golden: Golden = {
  cases: [
    {
      when: 'refused',
      given: { lync, look: { 'https-autodiscover': 'refused' } },
      expect: fails({ how: 'refused', host: 'autodiscover.d.test', port: 443 }),
    },
    {
      when: 'silent',
      given: { lync, look: { 'https-autodiscover': 'silent', 'http-autodiscover': 'silent' } },
      expect: fails({ how: 'silent' }),
    },
    {
      when: 'the EWS host itself refuses',
      given: {
        lync,
        look: { 'https-autodiscover': 'corp' },
        ews: { url, from: 'pox', network: 'inside', hop: looks.refused!('mail.d.test') },
      },
      expect: fails({ host: 'mail.d.test', how: 'refused' }),
    },
    {
      when: 'another name answers',
      given: { lync, look: { 'https-autodiscover': 'refused', srv: 'corp' } },
      expect: passes,
    },
    {
      when: 'another name answers, and the silent one may do so to the client',
      given: { lync, look: { 'https-autodiscover': 'silent', srv: 'corp' } },
      expect: failsLikely({ host: 'autodiscover.d.test', how: 'silent' }),
    },
    {
      when: 'what is there answers, if only with a page',
      given: { lync, look: { 'https-autodiscover': 'website' } },
      expect: passes,
    },
    { when: 'no name exists', given: { lync, look: {} }, expect: notApplicable('no-name-resolves') },
    {
      when: 'only the domain’s own host does not listen',
      given: { lync, look: { 'https-root': 'refused' } },
      expect: notApplicable('no-name-resolves'),
    },
    { when: 'no mail', given: { lync: own({}, { mail: undefined }) }, expect: notApplicable('mail-empty') },
    {
      when: 'our own policy forbade the look',
      given: { lync, look: { 'https-autodiscover': 'blocked' } },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
