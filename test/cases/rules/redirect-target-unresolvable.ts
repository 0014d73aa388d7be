import { account, byAddress, own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';
import { good, one, withCandidate } from '../../engine/rules/looks.ts';

const complaint = { symptoms: ['calendar_presence_wrong' as const] };
const remote = (target: string) =>
  own({}, { exchange: { mailbox: false, recipientType: 'remote-mailbox', targetAddress: `SMTP:${target}` } });
const lync = remote('ann@mail.else.test');
const lookup = (name: string, found: boolean) => ({ nameLookup: { name, type: 'A' as const, found } });
const looping = one('https-autodiscover', { ...good(), pox: { redirectAddr: 'Ann@d.test' } });
export const golden: Golden = {
  cases: [
    {
      when: 'the name of the target does not exist for the person',
      given: { complaint, lync, said: lookup('autodiscover.mail.else.test', false) },
      expect: failsLikely({ domain: 'mail.else.test', how: 'name' }),
    },
    {
      when: 'Exchange sends the address to itself',
      given: { complaint, lync, look: withCandidate(looping) },
      expect: fails({ how: 'loop' }),
    },
    {
      when: 'the name exists',
      given: { complaint, lync, said: lookup('autodiscover.mail.else.test', true) },
      expect: passes,
    },
    {
      when: 'another name was asked',
      given: { complaint, lync, said: lookup('www.d.test', false) },
      expect: inconclusive('said.nameLookup'),
    },
    {
      when: 'a mail user of the other forest',
      given: {
        complaint,
        lync: own(),
        joined: [
          byAddress(
            account({
              exchange: { mailbox: false, recipientType: 'mail-user', targetAddress: 'ann@else.test' },
            }),
          ),
        ],
        said: lookup('autodiscover.else.test', false),
      },
      expect: failsLikely({ domain: 'else.test', account: 'ann@corp.test' }),
    },
    { when: 'nothing hurts', given: { lync }, expect: notApplicable('nothing-hurts') },
    {
      when: 'the mailbox is here',
      given: { complaint, lync: own() },
      expect: notApplicable('mailbox-not-elsewhere'),
    },
  ],
};
