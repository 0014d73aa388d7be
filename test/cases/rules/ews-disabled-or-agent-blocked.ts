import { account, byAddress, own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['conversation_history_missing' as const] };
const joined = [byAddress(account())];
export const golden: Golden = {
  cases: [
    {
      when: 'switched off',
      given: { complaint, lync: own(), joined, said: { ewsAccess: 'disabled' } },
      expect: fails({ how: 'disabled' }),
    },
    {
      when: 'not on the list',
      given: { complaint, said: { ewsAccess: 'agent-not-allowed' } },
      expect: fails({ how: 'agent-not-allowed' }),
    },
    { when: 'open', given: { complaint, said: { ewsAccess: 'allowed' } }, expect: passes },
    {
      when: 'the server refuses the path',
      given: { complaint, said: { iis: { status: 403, user: true, agent: 'OC/15.0' } } },
      expect: inconclusive('said.ewsAccess'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
