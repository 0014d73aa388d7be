import { account, byAddress, bySid, found, linked, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const off = account({ enabled: false });
export const golden: Golden = {
  cases: [
    {
      when: 'the linked account is disabled as well',
      given: { lync: linked(), origin: found(off), joined: [bySid(off)] },
      expect: fails({ account: 'ann@corp.test', forest: 'corp' }),
    },
    {
      when: 'joined by an address only',
      given: { lync: linked({ originatorSid: undefined }), joined: [byAddress(off)] },
      expect: failsLikely({ account: 'ann@corp.test' }),
    },
    {
      when: 'a contact stands for a disabled account',
      given: { lync: linked({}, { kind: 'contact', enabled: undefined }), origin: found(off) },
      expect: fails(),
    },
    {
      when: 'the linked account is enabled',
      given: { lync: linked(), origin: found(account()) },
      expect: passes,
    },
    {
      when: 'beside a linked mailbox the master account counts',
      given: {
        lync: linked({ originatorSid: undefined }),
        joined: [
          byAddress(
            account({ enabled: false, exchange: { mailbox: true, recipientType: 'linked-mailbox' } }),
          ),
        ],
        master: found(account()),
      },
      expect: passes,
    },
    { when: 'an account of its own', given: { lync: own() }, expect: notApplicable('own-account') },
    {
      when: 'there is no other account',
      given: { lync: linked({ originatorSid: undefined }), joined: [] },
      expect: notApplicable('no-other-account'),
    },
    {
      when: 'the account was not looked for',
      given: { lync: linked() },
      expect: inconclusive('originator-account'),
    },
    {
      when: 'its state could not be read',
      given: { lync: linked(), origin: found(account({ enabled: undefined })) },
      expect: { outcome: 'inconclusive' },
    },
  ],
};
