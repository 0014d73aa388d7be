import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['exchange_connection_error_icon' as const], client: 'phone' as const };
export const golden: Golden = {
  cases: [
    {
      when: 'signed in with an account, and still refused',
      given: { complaint, lync: own(), look: { 'https-autodiscover': 'corp' }, said: { phoneSignIn: 'usb' } },
      expect: failsLikely({ host: 'autodiscover.d.test', known: true }),
    },
    {
      when: 'the computer is fine',
      given: { complaint, said: { worksElsewhere: 'other-pc' } },
      expect: failsLikely({ known: false }),
    },
    {
      when: 'the phone’s own text',
      given: { complaint: { ...complaint, client: 'windows', strings: ['S-36'] } },
      expect: failsLikely(),
    },
    { when: 'a PIN is reason enough', given: { complaint, said: { phoneSignIn: 'pin' } }, expect: passes },
    {
      when: 'it fails everywhere',
      given: { complaint, said: { worksElsewhere: 'nowhere' } },
      expect: passes,
    },
    {
      when: 'nobody asked how it was signed in',
      given: { complaint },
      expect: inconclusive('said.phoneSignIn'),
    },
    {
      when: 'not a phone',
      given: { complaint: { ...complaint, client: 'windows' } },
      expect: notApplicable('not-a-phone'),
    },
    {
      when: 'nothing hurts',
      given: { complaint: { client: 'phone' } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
