import { own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';
import { answering, one, withCandidate } from '../../engine/rules/looks.ts';

const lync = own();
const cloud = answering('autodiscover-s.outlook.com', { schemes: ['Bearer', 'Basic'] });
const open = answering('autodiscover.d.test', { status: 200, autodiscoverBody: true });
const modern = answering('autodiscover.d.test', { schemes: ['Bearer'] });
export const golden: Golden = {
  cases: [
    {
      when: 'Basic only',
      given: { lync, look: { 'https-autodiscover': 'basic' } },
      expect: fails({ host: 'autodiscover.d.test', schemes: ['Basic'] }),
    },
    {
      when: 'modern sign-in alone, which may be meant',
      given: { lync, look: withCandidate(one('https-autodiscover', modern)) },
      expect: failsLikely({ host: 'autodiscover.d.test', schemes: ['Bearer'] }),
    },
    {
      when: 'the clients’ orders lead to different ones',
      given: { lync, look: { 'https-root': 'basic', 'https-autodiscover': 'corp' } },
      expect: failsLikely({ host: 'd.test' }),
    },
    { when: 'Negotiate', given: { lync, look: { 'https-autodiscover': 'corp' } }, expect: passes },
    {
      when: 'the cloud has its own rule',
      given: { lync, look: withCandidate(one('https-autodiscover', cloud)) },
      expect: notApplicable('cloud'),
    },
    {
      when: 'a form has its own rule',
      given: { lync, look: { 'https-autodiscover': 'form' } },
      expect: notApplicable('logon-form'),
    },
    {
      when: 'it answers without a sign-in',
      given: { lync, look: withCandidate(one('https-autodiscover', open)) },
      expect: notApplicable('no-sign-in-asked'),
    },
    { when: 'nothing asks', given: { lync, look: {} }, expect: notApplicable('nothing-asks') },
    {
      when: 'the host is silent',
      given: { lync, look: { 'https-autodiscover': 'silent' } },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
