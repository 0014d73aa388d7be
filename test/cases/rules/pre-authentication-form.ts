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
      when: 'nothing but a form',
      given: { lync, look: { 'https-autodiscover': 'form' } },
      expect: fails({ host: 'autodiscover.d.test', also: 'no' }),
    },
    {
      when: 'a form before the EWS host',
      given: {
        lync,
        look: { 'https-autodiscover': 'corp' },
        ews: { url, from: 'pox', network: 'inside', hop: looks.form!('mail.d.test') },
      },
      expect: fails({ host: 'mail.d.test' }),
    },
    {
      when: 'another name answers without one',
      given: { lync, look: { 'https-autodiscover': 'form', srv: 'corp' } },
      expect: failsLikely({ also: 'yes' }),
    },
    { when: 'a Windows sign-in', given: { lync, look: { 'https-autodiscover': 'corp' } }, expect: passes },
    {
      when: 'the EWS host asks by itself',
      given: {
        lync,
        look: { 'https-autodiscover': 'corp' },
        ews: { url, from: 'pox', network: 'inside', hop: looks.corp!('mail.d.test') },
      },
      expect: passes,
    },
    {
      when: 'nothing answers',
      given: { lync, look: { 'https-autodiscover': 'refused' } },
      expect: notApplicable('nothing-answers'),
    },
    { when: 'no mail', given: { lync: own({}, { mail: undefined }) }, expect: notApplicable('mail-empty') },
    {
      when: 'the host is silent',
      given: { lync, look: { 'https-autodiscover': 'silent' } },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
