import { inDirectory, recipientNoun, setMail } from '../commands.ts';
import { joinedAccount } from '../derive/mailboxes.ts';
import type { Person } from '../facts/directory.ts';
import { ps } from '../quote.ts';
import { type Facts, likely, pass, type RemedyContext, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** How the address is stored on this object, in quotes so that white space can be seen; undefined where all are clean. */
function padded({ stored }: Person): { attribute: 'mail' | 'proxyAddresses'; value: string } | undefined {
  if (stored?.mail !== undefined) return { attribute: 'mail', value: stored.mail };
  const value = stored?.proxyAddresses?.find((address) => address !== address.trim());
  return value === undefined ? undefined : { attribute: 'proxyAddresses', value };
}
const read = ({ dn, noun }: Facts): string =>
  noun
    ? `Get-${noun} -Identity ${ps(String(dn))} | Format-List PrimarySmtpAddress,EmailAddresses`
    : `Get-ADObject ${inDirectory(String(dn))} -Properties mail,proxyAddresses | Format-List mail,proxyAddresses`;

/** Only the mail of an object that Exchange does not manage: elsewhere which of several values is meant is for people. */
function anew({ lync, facts }: RemedyContext, address: string | undefined): string[] {
  const own = lync !== undefined && facts.dn === lync.dn && facts.attribute === 'mail' && !facts.noun;
  return own && address !== undefined ? setMail(lync, address) : [];
}

/**
 * White space before or behind an address, as copying leaves it: consoles do not show it, directories keep it, and
 * what compares whole values finds another address.
 */
export const addressWithWhiteSpace = rule({
  id: 'address-with-white-space',
  severity: 'risk',
  grade: 'I',
  explains: ['signin_failure_address_mismatch', 'contact_card_email_wrong', 'meeting_error', ...ewsSymptoms],
  rank: 21,
  needs: ['lync-person'],
  considers: ['exchange-person'],
  cites: ['OURS'],
  remedies: [
    { id: 'work-in-outlook-meanwhile', role: 'user' },
    { id: 'check-mail-value', role: 'agent', commands: ({ facts }) => [read(facts)] },
    {
      id: 'write-address-anew',
      role: 'admin',
      commands: (context) => anew(context, context.lync?.mail),
      rollback: (context) => anew(context, context.lync?.stored?.mail),
      waitMinutes: 15,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
    },
  ],
  judge({ 'lync-person': lync }, { 'exchange-person': joined }) {
    const account = joined.known ? joinedAccount(joined.value)?.person : undefined;
    for (const person of account ? [lync, account] : [lync]) {
      const found = padded(person);
      if (found)
        return likely({
          ...found,
          value: `“${found.value}”`,
          forest: person.forest,
          dn: person.dn,
          noun: recipientNoun(person) ?? '',
        });
    }
    return pass();
  },
});
