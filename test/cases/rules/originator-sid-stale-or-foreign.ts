import {
  account,
  byAddress,
  bySid,
  corpSid,
  found,
  linked,
  nowhere,
  own,
  strangeSid,
} from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const moved = account({ sid: strangeSid, sidHistory: [corpSid] });
const bob = account({
  dn: 'CN=bob,DC=corp,DC=test',
  upn: 'bob@corp.test',
  mail: 'bob@d.test',
  proxyAddresses: [],
});
const ann = account({ dn: 'CN=ann,DC=corp,DC=test', sid: strangeSid });
export const golden: Golden = {
  cases: [
    {
      when: 'the account had this SID before it was moved',
      given: { lync: linked(), origin: found(moved, 'sid-history'), joined: [bySid(moved)] },
      expect: fails({ how: 'stale', newSid: strangeSid, account: 'ann@corp.test' }),
    },
    {
      when: 'no account in any forest has it',
      given: { lync: linked(), origin: nowhere(), joined: [byAddress(ann)] },
      expect: fails({ how: 'gone', newSid: strangeSid }),
    },
    {
      when: 'it is another person’s',
      given: { lync: linked(), origin: found(bob), joined: [bySid(bob), byAddress(ann)] },
      expect: fails({ how: 'foreign', account: 'bob@corp.test', other: 'ann@corp.test', newSid: strangeSid }),
    },
    {
      when: 'it is the person’s',
      given: { lync: linked(), origin: found(account()), joined: [bySid(account())] },
      expect: passes,
    },
    { when: 'there is no link', given: { lync: own() }, expect: notApplicable('no-link') },
    {
      when: 'not found, but a forest could not be read',
      given: { lync: linked(), origin: nowhere('corp') },
      expect: { outcome: 'inconclusive' },
    },
    { when: 'nobody looked', given: { lync: linked() }, expect: inconclusive('originator-account') },
    {
      when: 'whose addresses they are is not known',
      given: { lync: linked(), origin: found(account()) },
      expect: inconclusive('exchange-person'),
    },
  ],
};
