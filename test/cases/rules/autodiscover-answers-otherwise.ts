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
import { answering, good, one, withCandidate } from '../../engine/rules/looks.ts';

const lync = own();
const host = 'autodiscover.d.test';
const says = (status: number) => withCandidate(one('https-autodiscover', answering(host, { status })));
export const golden: Golden = {
  cases: [
    { when: 'a page', given: { lync, look: says(200) }, expect: fails({ how: 'page', host }) },
    {
      when: 'nothing at this address',
      given: { lync, look: says(404) },
      expect: fails({ how: 'nothing', status: 404 }),
    },
    { when: 'a refusal', given: { lync, look: says(403) }, expect: fails({ how: 'refusal' }) },
    { when: 'an error', given: { lync, look: says(503) }, expect: fails({ how: 'error' }) },
    {
      when: 'another name was not looked up to the end',
      given: {
        lync,
        look: withCandidate(
          one('https-autodiscover', answering(host, { status: 404 })),
          one('http-autodiscover', looks.silent!(host)),
        ),
      },
      expect: failsLikely(),
    },
    {
      when: 'another name leads to Exchange',
      given: {
        lync,
        look: withCandidate(
          one('https-autodiscover', answering(host, { status: 404 })),
          one('srv', good('mail.d.test')),
        ).map((each) =>
          each.kind === 'srv'
            ? {
                ...each,
                srv: {
                  name: '_autodiscover._tcp.d.test',
                  type: 'SRV' as const,
                  rcode: 'NOERROR' as const,
                  addresses: [],
                  aliases: [],
                  srv: [{ priority: 0, weight: 0, port: 443, target: 'mail.d.test' }],
                  resolver: '127.0.0.1:53',
                  ms: 1,
                },
              }
            : each,
        ),
      },
      expect: passes,
    },
    { when: 'it asks who is there', given: { lync, look: { 'https-autodiscover': 'corp' } }, expect: passes },
    {
      when: 'a plain web server on port 80 is no sign',
      given: {
        lync,
        look: withCandidate(
          one('http-autodiscover', {
            ...answering(host, { status: 200 }),
            url: `http://${host}/autodiscover/autodiscover.xml`,
          }),
        ),
      },
      expect: passes,
    },
    { when: 'no name exists', given: { lync, look: {} }, expect: notApplicable('no-name-resolves') },
    { when: 'no mail', given: { lync: own({}, { mail: undefined }) }, expect: notApplicable('mail-empty') },
    {
      when: 'the resolver failed',
      given: { lync, look: { 'https-autodiscover': 'servfail' } },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync }, expect: inconclusive('autodiscover') },
  ],
};
