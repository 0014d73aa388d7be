import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'a password that nobody typed is refused',
      given: { complaint: { symptoms: ['other'], client: 'mac' }, said: { signIn: 'password' } },
      expect: failsLikely(),
    },
    {
      when: 'one is kept',
      given: { complaint: { symptoms: ['credential_prompt'], client: 'mac' }, said: { macKeychain: true } },
      expect: failsLikely(),
    },
    {
      when: 'none is kept',
      given: {
        complaint: { symptoms: ['credential_prompt'], client: 'mac' },
        said: { macKeychain: false, signIn: 'password' },
      },
      expect: passes,
    },
    {
      when: 'nobody looked',
      given: { complaint: { symptoms: ['credential_prompt'], client: 'mac' } },
      expect: inconclusive('said.macKeychain'),
    },
    {
      when: 'Windows',
      given: { complaint: { symptoms: ['credential_prompt'] }, said: { signIn: 'password' } },
      expect: notApplicable('not-a-mac'),
    },
    {
      when: 'another complaint',
      given: {
        complaint: { symptoms: ['conversation_history_missing'], client: 'mac' },
        said: { macKeychain: true },
      },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
