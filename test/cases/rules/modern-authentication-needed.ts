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

const complaint = { symptoms: ['credential_prompt' as const] };
const cloud = withCandidate(
  one('https-autodiscover', answering('autodiscover-s.outlook.com', { schemes: ['Bearer'] })),
);
export const golden: Golden = {
  cases: [
    {
      when: 'the cloud and a second factor',
      given: { complaint, said: { exchangeVersion: 'online', mfa: true } },
      expect: fails({ cloud: true, mfa: true, known: false }),
    },
    {
      when: 'a second factor since lately',
      given: { complaint, lync: own(), look: cloud, said: { changed: 'mfa' } },
      expect: fails({ known: true }),
    },
    {
      when: 'the cloud, and prompts',
      given: { complaint, said: { exchangeVersion: 'online' } },
      expect: failsLikely({ mfa: false }),
    },
    {
      when: 'no second factor',
      given: { complaint, said: { exchangeVersion: 'online', mfa: false } },
      expect: passes,
    },
    {
      when: 'the client says that it works',
      given: { complaint, rows: { ews: 'ok', rows: {} }, said: { mfa: true } },
      expect: passes,
    },
    {
      when: 'prompts and a second factor, for what is not known',
      given: { complaint, said: { mfa: true } },
      expect: failsLikely({ known: false, cloud: false }),
    },
    {
      when: 'a second factor, and no prompt',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { mfa: true } },
      expect: inconclusive('said.exchangeVersion'),
    },
    {
      when: 'the cloud, and no prompt',
      given: {
        complaint: { symptoms: ['conversation_history_missing'] },
        said: { exchangeVersion: 'online' },
      },
      expect: inconclusive('said.mfa'),
    },
    {
      when: 'servers of one’s own',
      given: { complaint, said: { exchangeVersion: '2016', mfa: true } },
      expect: notApplicable('own-servers'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
