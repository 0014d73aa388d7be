import { own } from '../../engine/build.ts';
import { looks } from '../../engine/derive/lookups.ts';
import { fails, failsLikely, type Golden, notApplicable, passes } from '../../engine/rules/golden.ts';
import { answering, one, withCandidate } from '../../engine/rules/looks.ts';

const lync = own();
const cloud = one(
  'https-autodiscover',
  answering('autodiscover-s.outlook.com', { schemes: ['Bearer', 'Basic'] }),
);
export const golden: Golden = {
  cases: [
    {
      when: 'Exchange Online answers',
      given: { lync, look: withCandidate(cloud) },
      expect: fails({ host: 'autodiscover-s.outlook.com', gate: 'closed' }),
    },
    {
      when: 'one of two answers',
      given: { lync, look: withCandidate(cloud, one('https-root', looks.corp!('d.test'))) },
      expect: failsLikely(),
    },
    {
      when: 'the client shows that it gets in',
      given: { lync, look: withCandidate(cloud), rows: { ews: 'ok', rows: {} } },
      expect: failsLikely({ gate: 'closed' }),
    },
    {
      when: 'a company’s own Exchange answers',
      given: { lync, look: { 'https-autodiscover': 'corp' } },
      expect: passes,
    },
    {
      when: 'Bearer alone is no proof: hybrid Exchange sends it too',
      given: {
        lync,
        look: withCandidate(
          one('https-autodiscover', answering('autodiscover.d.test', { schemes: ['Bearer', 'NTLM'] })),
        ),
      },
      expect: passes,
    },
    { when: 'no Exchange is found', given: { lync, look: {} }, expect: notApplicable('no-ews') },
    {
      when: 'the host is silent',
      given: { lync, look: { 'https-autodiscover': 'silent' } },
      expect: { outcome: 'inconclusive' },
    },
  ],
};
