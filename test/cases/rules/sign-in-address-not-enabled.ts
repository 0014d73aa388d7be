import { own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['signin_failure_address_mismatch' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'the server’s own list says so',
      given: { complaint, said: { csUser: { sip: 'ann@d.test', enabled: false } } },
      expect: fails({ how: 'disabled' }),
    },
    {
      when: 'the client does not know the address',
      given: { complaint: { ...complaint, strings: ['S-40'] } },
      expect: failsLikely({ how: 'not-found', sip: 'ann@d.test' }),
    },
    {
      when: 'said in other words',
      given: { complaint, said: { signIn: 'not-found' } },
      expect: failsLikely({ how: 'not-found' }),
    },
    { when: 'the object is there', given: { complaint, lync: own() }, expect: passes },
    {
      when: 'the object is there and disabled, which is a cause of its own',
      given: { complaint, lync: own({ enabled: false }) },
      expect: notApplicable('lync-disabled'),
    },
    { when: 'nobody looked', given: { complaint }, expect: inconclusive('lync-person') },
    { when: 'nobody fails to sign in', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
