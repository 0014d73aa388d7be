import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['other' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'Exchange is not found',
      given: { complaint: { ...complaint, strings: ['S-27'] }, lync: own() },
      expect: failsLikely({ state: 'autodiscovery-failed' }),
    },
    {
      when: 'refused',
      given: { complaint, said: { oauth: 'unauthorized' } },
      expect: failsLikely({ state: 'unauthorized' }),
    },
    { when: 'a cause of its own', given: { complaint, said: { oauth: 'invalid-tenant' } }, expect: passes },
    { when: 'the servers agree', given: { complaint, said: { oauth: 'fine' } }, expect: passes },
    {
      when: 'webmail misses the chat',
      given: { complaint: { ...complaint, strings: ['S-37'] } },
      expect: inconclusive('said.oauth'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
  ],
};
