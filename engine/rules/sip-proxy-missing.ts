import { recipientNoun } from '../commands.ts';
import { joinedAccount } from '../derive/mailboxes.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { accountName, sameAddress } from './common/names.ts';

const change = ({ noun, dn, sip }: Facts, how: 'Add' | 'Remove'): string[] =>
  noun ? [`Set-${noun} -Identity ${ps(String(dn))} -EmailAddresses @{${how}=${ps(`sip:${sip}`)}}`] : [];

/** Outlook finds a person's presence by the SIP address among the addresses of the Exchange object; it is not there. */
export const sipProxyMissing = rule({
  id: 'sip-proxy-missing',
  severity: 'fault',
  grade: 'V',
  explains: ['signin_failure_address_mismatch', 'calendar_presence_wrong', 'other'],
  rank: 62,
  needs: ['lync-person', 'exchange-person'],
  considers: ['usability', 'symptoms'],
  cites: ['KB-SIPADDR', 'SFB-MF'],
  remedies: [
    { id: 'find-presence-in-lync', role: 'user' },
    { id: 'compare-with-colleague', role: 'agent' },
    {
      id: 'add-sip-proxy',
      role: 'admin',
      commands: ({ facts }) => change(facts, 'Add'),
      rollback: ({ facts }) => change(facts, 'Remove'),
      waitMinutes: 60,
      waits: ['ad-replication', 'sign-out-in'],
    },
  ],
  judge({ 'lync-person': person, 'exchange-person': joined }, { usability, symptoms }) {
    const sip = person.lync?.sip;
    if (!sip) return notApplicable('no-sip-address');
    const match = joinedAccount(joined);
    if (!match)
      return joined.matches.length === 0
        ? notApplicable('no-other-account')
        : inconclusive('exchange-person');
    const account = match.person;
    if (!account.exchange) return notApplicable('no-mailbox');
    const holds = account.proxyAddresses.some((address) => sameAddress(address, `sip:${sip}`));
    if (holds) return pass();
    // Exchange gives every object of its own an address: none at all was not read.
    if (account.proxyAddresses.length === 0) return inconclusive('exchange-person');
    const facts = {
      sip,
      account: accountName(account),
      forest: account.forest,
      mailbox: account.exchange.mailbox,
      dn: account.dn,
      noun: recipientNoun(account) ?? '',
    };
    // What is complained of may have an earlier cause, unless the way to Exchange works and the addresses agree.
    const asked = symptoms.known ? symptoms.value : [];
    const works = usability.known && usability.value.value === 'yes';
    const open =
      (asked.includes('calendar_presence_wrong') && !works) ||
      (asked.includes('signin_failure_address_mismatch') && !sameAddress(person.mail ?? '', sip));
    return open ? likely(facts) : fail(facts);
  },
});
