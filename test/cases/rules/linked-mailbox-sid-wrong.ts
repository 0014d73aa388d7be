import {
  account,
  byAddress,
  bySid,
  corpSid,
  found,
  hosterMailbox,
  linked,
  nowhere,
  own,
  strangeSid,
} from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const mailUser = account({ exchange: { mailbox: false, recipientType: 'mail-user' } });
const joined = [bySid(mailUser)];
const of = (sid?: string) => linked({}, hosterMailbox('linked-mailbox', sid));
const stranger = account({ dn: 'CN=eve,DC=corp,DC=test', upn: 'eve@corp.test', sid: strangeSid });
const moved = account({ sid: strangeSid, sidHistory: [corpSid] });
export const golden: Golden = {
  cases: [
    {
      when: 'its master account is somebody else',
      given: {
        lync: of(strangeSid),
        joined,
        origin: found(mailUser),
        master: { ...found(stranger), sid: strangeSid },
      },
      expect: fails({
        how: 'other-account',
        account: 'ann@corp.test',
        linkedTo: 'eve@corp.test',
        expected: corpSid,
      }),
    },
    {
      when: 'its master is the SID from before the move',
      given: { lync: of(corpSid), joined: [bySid(moved)], origin: found(moved, 'sid-history') },
      expect: fails({ how: 'stale' }),
    },
    {
      when: 'two accounts, and nobody has the master’s SID',
      given: {
        lync: own(),
        joined: [
          byAddress(
            account({
              exchange: { mailbox: true, recipientType: 'linked-mailbox', masterAccountSid: strangeSid },
            }),
          ),
        ],
        master: { ...nowhere(), sid: strangeSid },
      },
      expect: fails({ how: 'gone' }),
    },
    {
      when: 'it is the person’s account',
      given: { lync: of(corpSid), joined, origin: found(mailUser) },
      expect: passes,
    },
    {
      when: 'an ordinary mailbox',
      given: { lync: own(), joined: [byAddress(account())] },
      expect: notApplicable('no-linked-mailbox'),
    },
    {
      when: 'SELF marks a shared mailbox',
      given: { lync: of('S-1-5-10'), joined, origin: found(mailUser) },
      expect: notApplicable('no-linked-mailbox'),
    },
    {
      when: 'the person’s own link is somebody else’s',
      given: { lync: of(strangeSid), joined: [...joined, byAddress(stranger)], origin: found(mailUser) },
      expect: { outcome: 'inconclusive' },
    },
    {
      when: 'whom the person signs in as is not known',
      given: { lync: of(strangeSid), joined },
      expect: inconclusive('originator-account'),
    },
    {
      when: 'the other forest was not searched',
      given: { lync: of(corpSid) },
      expect: inconclusive('exchange-person'),
    },
  ],
};
