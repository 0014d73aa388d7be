import { account, found, linked, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['credential_prompt' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'the directory says locked',
      given: { lync: own({}, { lockedOut: true, upn: 'ann@hoster.test' }) },
      expect: fails({ how: 'locked', account: 'ann@hoster.test', said: false }),
    },
    {
      when: 'the linked account is the one',
      given: { lync: linked(), origin: found(account({ lockedOut: true })) },
      expect: fails({ account: 'ann@corp.test' }),
    },
    {
      when: 'the directory says that the password has run out',
      given: { lync: linked(), origin: found(account({ passwordExpired: true })) },
      expect: fails({ how: 'expired', account: 'ann@corp.test', said: false }),
    },
    {
      when: 'the linked account itself has ended',
      given: { lync: linked(), origin: found(account({ expires: '2026-11-01T00:00:00.000Z' })) },
      expect: fails({ how: 'ended', account: 'ann@corp.test', said: false }),
    },
    {
      when: 'the account will end, but has not',
      given: { lync: own({}, { expires: '2027-01-01T00:00:00.000Z' }) },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'the person says locked, and the directory says it is not',
      given: { complaint, lync: own({}, { lockedOut: false }), said: { password: 'locked' } },
      expect: failsLikely({ how: 'locked', said: true }),
    },
    {
      when: 'the person says expired',
      given: { complaint, said: { password: 'expired' } },
      expect: fails({ how: 'expired', said: true }),
    },
    {
      when: 'the person says fine',
      given: { complaint, lync: own({}, { lockedOut: false }), said: { password: 'fine' } },
      expect: passes,
    },
    { when: 'nobody asked', given: { complaint, lync: own() }, expect: inconclusive('said.password') },
    {
      when: 'locked, and nothing of Lync or Exchange hurts',
      given: { said: { password: 'locked' } },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'a complaint that does not point here first',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: notApplicable('no-sign-of-it'),
    },
    { when: 'nothing hurts', given: { lync: own() }, expect: notApplicable('nothing-hurts') },
  ],
};
