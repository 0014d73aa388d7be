import { account, found, linked, own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['credential_prompt' as const] };
const signIn = { symptoms: ['signin_failure_address_mismatch' as const] };
const linkedTo = (upn: string) => ({ lync: linked(), origin: found(account({ upn })) });
export const golden: Golden = {
  cases: [
    {
      when: 'asked at sign-in, and the linked account has another name',
      given: { complaint, ...linkedTo('ann@corp.test'), said: { promptService: 'sign-in' } },
      expect: failsLikely({ upn: 'ann@corp.test', sip: 'ann@d.test' }),
    },
    {
      when: 'an own account, and the password is refused',
      given: { complaint: signIn, lync: own({}, { upn: 'ann@hoster.test' }), said: { signIn: 'password' } },
      expect: failsLikely({ upn: 'ann@hoster.test' }),
    },
    {
      when: 'as the server lists it',
      given: { complaint, said: { csUser: { sip: 'ann@new.test', upn: 'ann@old.test' }, changed: 'upn' } },
      expect: failsLikely({ known: true, renamed: true }),
    },
    {
      when: 'they differ, and nobody asked what the prompt is for',
      given: { complaint, ...linkedTo('ann@corp.test') },
      expect: inconclusive('said.promptService'),
    },
    {
      when: 'they differ, and nobody asked how the sign-in fails',
      given: { complaint: signIn, ...linkedTo('ann@corp.test') },
      expect: inconclusive('said.signIn'),
    },
    {
      when: 'the comparison of addresses comes later',
      given: { complaint: { ...signIn, strings: ['S-01'] }, ...linkedTo('ann@corp.test') },
      expect: notApplicable('signed-in'),
    },
    {
      when: 'the company was renamed',
      given: { complaint, said: { changed: 'company-renamed' } },
      expect: failsLikely({ known: false, renamed: true }),
    },
    {
      when: 'only the mail address was changed',
      given: { complaint, said: { changed: 'address' } },
      expect: inconclusive('lync-person'),
    },
    { when: 'the names are equal', given: { complaint, ...linkedTo('ANN@d.test') }, expect: passes },
    {
      when: 'the account is not known',
      given: { complaint, lync: linked() },
      expect: inconclusive('originator-account'),
    },
    { when: 'nobody is known', given: { complaint }, expect: inconclusive('lync-person') },
    {
      when: 'a prompt for the calendar comes later',
      given: { complaint, ...linkedTo('ann@corp.test'), said: { promptService: 'calendar' } },
      expect: notApplicable('other-prompt'),
    },
    { when: 'nothing hurts', given: linkedTo('ann@corp.test'), expect: notApplicable('nothing-hurts') },
  ],
};
