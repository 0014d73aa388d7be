import type { Person } from './facts/directory.ts';
import { ps } from './quote.ts';

const name = (person: Person): string => ps(person.sam ?? person.dn);

/**
 * Command that sets `mail`, by what the object is: Set-ADUser alone on a mail-enabled object would be undone or
 * leave proxyAddresses behind (EXD; DOMAIN box "These correct").
 */
export function setMail(person: Person, address: string | undefined): string {
  const type = person.exchange?.recipientType;
  if (address === undefined) return `Set-ADUser -Identity ${name(person)} -Clear mail`;
  if (person.exchange?.mailbox)
    return `Set-Mailbox -Identity ${name(person)} -PrimarySmtpAddress ${ps(address)} -EmailAddressPolicyEnabled $false`;
  if (type === 'mail-user' || type === 'remote-mailbox')
    return `Set-MailUser -Identity ${name(person)} -PrimarySmtpAddress ${ps(address)} -EmailAddressPolicyEnabled $false`;
  return `Set-ADUser -Identity ${name(person)} -EmailAddress ${ps(address)}`;
}

/** Puts today's value back. */
export const restoreMail = (person: Person): string => setMail(person, person.mail);

/** What may write `mail` back after it was changed (message ids warning.<id>). */
export function mailWarnings(person: Person): string[] {
  const warnings: string[] = [];
  if (person.exchange?.mailbox || person.exchange?.recipientType) warnings.push('address-policy-may-revert');
  if (person.um.enabled) warnings.push('um-fills-mail');
  if (person.lync?.originatorSid) warnings.push('sync-may-revert');
  return warnings;
}
