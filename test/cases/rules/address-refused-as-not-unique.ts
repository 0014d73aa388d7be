import { own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['signin_failure_address_mismatch' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'the server’s text',
      given: { complaint: { ...complaint, strings: ['S-38'] }, lync: own() },
      expect: fails({ sip: 'ann@d.test', known: true }),
    },
    {
      when: 'said, and nothing was found',
      given: { complaint, said: { signIn: 'not-unique' } },
      expect: fails({ known: false }),
    },
    { when: 'it says something else', given: { complaint, said: { signIn: 'password' } }, expect: passes },
    { when: 'nobody asked what it says', given: { complaint }, expect: inconclusive('said.signIn') },
    {
      when: 'another text was quoted',
      given: { complaint: { ...complaint, strings: ['S-01'] } },
      expect: notApplicable('no-sign-of-it'),
    },
    { when: 'nobody fails to sign in', given: {}, expect: notApplicable('no-sign-of-it') },
  ],
};
