import { account, byAddress, corpSid, linked, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const none = { originatorSid: undefined };
export const golden: Golden = {
  cases: [
    {
      when: 'disabled, and the addresses lead to an account',
      given: { lync: linked(none), joined: [byAddress(account())] },
      expect: fails({ newSid: corpSid, account: 'ann@corp.test' }),
    },
    {
      when: 'a contact without a link, which a common area phone is as well',
      given: { lync: linked(none, { kind: 'contact', enabled: undefined }) },
      expect: failsLikely({ kind: 'contact' }),
    },
    { when: 'linked', given: { lync: linked() }, expect: passes },
    { when: 'an account of its own', given: { lync: own() }, expect: notApplicable('own-account') },
    {
      when: 'the export holds nobody’s link',
      given: { lync: linked(none, { unread: ['originatorSid'] }) },
      expect: inconclusive('lync-person'),
    },
    {
      when: 'enabled or not could not be read',
      given: { lync: linked(none, { enabled: undefined }) },
      expect: inconclusive('lync-person'),
    },
  ],
};
