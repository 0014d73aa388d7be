import { account, bySid, found, linked, oneWay, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const lync = own();
const healthy = { lync: linked(), origin: found(account()), joined: [bySid(account())], trusts: oneWay };
const both = { 'https-root': 'website', 'https-autodiscover': 'corp' };
export const golden: Golden = {
  cases: [
    {
      when: 'nothing else answers',
      given: { lync, look: { 'https-root': 'website' } },
      expect: fails({ also: 'no', host: 'd.test' }),
    },
    {
      when: 'Exchange answers too, and all else is well',
      given: { ...healthy, look: both },
      expect: fails({ also: 'yes' }),
    },
    {
      when: 'Exchange answers too, and the person is asked',
      given: { lync, look: both, complaint: { symptoms: ['cert_prompt'] } },
      expect: fails({ also: 'yes' }),
    },
    {
      when: 'Exchange answers too, and something else is complained of',
      given: { lync, look: both, complaint: { symptoms: ['conversation_history_missing'] } },
      expect: failsLikely({ also: 'yes' }),
    },
    {
      when: 'Exchange itself answers there',
      given: { lync, look: { 'https-root': 'corp' } },
      expect: passes,
    },
    { when: 'nothing is there', given: { lync, look: { 'https-autodiscover': 'corp' } }, expect: passes },
    { when: 'no mail', given: { lync: own({}, { mail: undefined }) }, expect: notApplicable('mail-empty') },
    {
      when: 'the resolver failed',
      given: { lync, look: { 'https-root': 'servfail' } },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
