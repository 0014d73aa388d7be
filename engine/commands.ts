import { primarySmtp } from './derive/mailboxes.ts';
import type { Person } from './facts/directory.ts';
import { ps } from './quote.ts';

type Recipient = 'Mailbox' | 'RemoteMailbox' | 'MailUser' | 'MailContact';

/**
 * Noun of the Exchange cmdlets that manage an object; undefined where Exchange does not know it. What Exchange manages
 * is changed by Exchange alone: written into the directory, mail and proxyAddresses drift apart or are put back (EXD).
 */
export function recipientNoun({ exchange }: Person): Recipient | undefined {
  if (exchange?.mailbox) return 'Mailbox';
  if (exchange?.recipientType === 'remote-mailbox') return 'RemoteMailbox';
  if (exchange?.recipientType === 'mail-user') return 'MailUser';
  if (exchange?.recipientType === 'mail-contact') return 'MailContact';
  return undefined;
}

/** Mail is really delivered to this object's addresses: a primary address that receives nothing would break it. */
export const holdsMail = (person: Person): boolean =>
  ['Mailbox', 'RemoteMailbox'].includes(recipientNoun(person) ?? '');

/**
 * -Identity and -Server of the directory's cmdlets. A bare account name may be another person's in the forest that the
 * shell happens to be in: the DN says who, the DNS name in it says whose directory is asked.
 */
export function inDirectory(dn: string): string {
  const ends = /(?:(?:^|(?<!\\),)\s*DC=[^,\\]+)+$/i.exec(dn)?.[0] ?? '';
  const domain = [...ends.matchAll(/DC=([^,]+)/gi)].map(([, label]) => label!.trim()).join('.');
  return `-Identity ${ps(dn)}${domain === '' ? '' : ` -Server ${ps(domain)}`}`;
}

/**
 * Commands that set `mail`, by what the object is. [] where there is none that is safe: an Exchange recipient cannot be
 * without an address. $held keeps whether an address policy is in force, which has to stop for it.
 * @param address new value; undefined empties it
 */
export function setMail(person: Person, address: string | undefined): string[] {
  const noun = recipientNoun(person);
  // What the export does not hold of anybody cannot be put back.
  if (person.unread?.includes('mail')) return [];
  if (noun && address === undefined) return [];
  if (noun)
    return [
      `$held = Get-${noun} -Identity ${ps(person.dn)}`,
      `Set-${noun} -Identity ${ps(person.dn)} -PrimarySmtpAddress ${ps(address!)} -EmailAddressPolicyEnabled $false`,
    ];
  const where = inDirectory(person.dn);
  if (person.kind === 'contact')
    return [
      `Set-ADObject ${where} ${address === undefined ? '-Clear mail' : `-Replace @{mail=${ps(address)}}`}`,
    ];
  return [`Set-ADUser ${where} ${address === undefined ? '-Clear mail' : `-EmailAddress ${ps(address)}`}`];
}

/**
 * Puts today's value back, and today's address policy from $held. Exchange keeps an address that was primary: the one
 * that `setMail` brought is taken away where the person did not have it.
 * @param address what `setMail` was given
 */
export function restoreMail(person: Person, address: string | undefined): string[] {
  const noun = recipientNoun(person);
  if (person.unread?.includes('mail')) return [];
  if (!noun) return setMail(person, person.mail);
  const today = primarySmtp(person);
  if (address === undefined) return [];
  const set = `Set-${noun} -Identity ${ps(person.dn)}`;
  const had = person.proxyAddresses.some((each) => each.toLowerCase() === `smtp:${address.toLowerCase()}`);
  // Without an address of before there is none that could be primary instead.
  const primary = today === undefined ? [] : [`${set} -PrimarySmtpAddress ${ps(today)}`];
  const stays = had || today === undefined || today === address.toLowerCase();
  return [
    ...primary,
    ...(stays ? [] : [`${set} -EmailAddresses @{Remove=${ps(`smtp:${address}`)}}`]),
    `${set} -EmailAddressPolicyEnabled $held.EmailAddressPolicyEnabled`,
  ];
}

/** What may write `mail` back after it was changed (message ids warning.<id>). */
export function mailWarnings(person: Person): string[] {
  const warnings: string[] = [];
  if (person.exchange?.mailbox || person.exchange?.recipientType) warnings.push('address-policy-may-revert');
  if (recipientNoun(person)) warnings.push('held-address-policy');
  if (person.um.enabled) warnings.push('um-fills-mail');
  if (person.lync?.originatorSid) warnings.push('sync-may-revert');
  return warnings;
}
