import { inDirectory } from '../../commands.ts';
import { ps } from '../../quote.ts';
import type { RemedyContext } from '../../rule.ts';

const attribute = 'msRTCSIP-OriginatorSid';
const sid = (text: string): string => `(New-Object System.Security.Principal.SecurityIdentifier ${ps(text)})`;
const replace = (dn: string, text: string): string =>
  `Set-ADObject ${inDirectory(dn)} -Replace @{${ps(attribute)}=${sid(text)}}`;

/** Writes the account's SID (fact newSid) to the Lync object; nothing where the account is not known. */
export function setOriginator({ lync, facts }: RemedyContext): string[] {
  return lync && typeof facts.newSid === 'string' ? [replace(lync.dn, facts.newSid)] : [];
}

/** Puts today's value back: the old SID, or none. */
export function clearOriginator({ lync, facts }: RemedyContext): string[] {
  if (!lync || typeof facts.newSid !== 'string') return [];
  const today = lync.lync?.originatorSid;
  return [today ? replace(lync.dn, today) : `Set-ADObject ${inDirectory(lync.dn)} -Clear ${ps(attribute)}`];
}
