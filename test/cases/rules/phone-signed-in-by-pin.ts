import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['calendar_presence_wrong' as const], client: 'phone' as const };
export const golden: Golden = {
  cases: [
    { when: 'extension and PIN', given: { complaint, said: { phoneSignIn: 'pin' } }, expect: fails() },
    {
      when: 'the phone was not named, the PIN was',
      given: { complaint: { ...complaint, client: 'windows' }, said: { phoneSignIn: 'pin' } },
      expect: fails(),
    },
    { when: 'over USB', given: { complaint, said: { phoneSignIn: 'usb' } }, expect: passes },
    { when: 'nobody asked', given: { complaint }, expect: inconclusive('said.phoneSignIn') },
    {
      when: 'not a phone',
      given: { complaint: { ...complaint, client: 'mac' } },
      expect: notApplicable('not-a-phone'),
    },
    {
      when: 'nothing hurts',
      given: { complaint: { client: 'phone' } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
