import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['signin_failure_address_mismatch' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'the mail address was changed',
      given: { complaint, lync: own(), said: { changed: 'address' } },
      expect: failsLikely({ sip: 'ann@d.test', known: true }),
    },
    {
      when: 'the person is not known',
      given: { complaint, said: { changed: 'address' } },
      expect: failsLikely({ known: false }),
    },
    {
      when: 'something else was changed',
      given: { complaint, said: { changed: 'password' } },
      expect: passes,
    },
    { when: 'nobody asked', given: { complaint }, expect: inconclusive('said.changed') },
    {
      when: 'the comparison of addresses comes after sign-in',
      given: { complaint: { ...complaint, strings: ['S-01'] }, said: { changed: 'address' } },
      expect: notApplicable('nothing-hurts'),
    },
    { when: 'nobody fails to sign in', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
