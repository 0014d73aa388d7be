import type { Person, RecipientType } from '../facts/directory.ts';

/** NT AUTHORITY\SELF as the master account marks a shared or resource mailbox; it is no link. */
export const self = 'S-1-5-10';
const leading: readonly (RecipientType | undefined)[] = ['mail-contact', 'mail-user', 'remote-mailbox'];
const common: readonly (RecipientType | undefined)[] = ['shared-mailbox', 'resource-mailbox'];

/**
 * An entry that only leads mail elsewhere: a contact, a mail user, a remote mailbox, whatever has a targetAddress.
 * Global address list synchronisation fills whole forests with these, so that sharing an address proves nothing.
 */
export const leadsElsewhere = ({ kind, exchange }: Person): boolean =>
  kind === 'contact' || leading.includes(exchange?.recipientType) || exchange?.targetAddress !== undefined;

/** Whether the account had ended at this moment (ISO): whatever its password, nobody signs in with it (MS-ADA1). */
export const hasEnded = ({ expires }: Person, at: string): boolean =>
  expires !== undefined && Date.parse(expires) <= Date.parse(at);

/** A mailbox of several people, of a room or of a device: nobody's own. */
export const isCommon = ({ exchange }: Person): boolean =>
  common.includes(exchange?.recipientType) || exchange?.masterAccountSid === self;

/** A mailbox that somebody has to themselves. */
export const isPersonalMailbox = (person: Person): boolean =>
  person.exchange?.mailbox === true && !isCommon(person);

/**
 * SID of the account that signs in for an object: its own, or the master account's of a linked mailbox, whose own
 * account is disabled by design (EXD-LM). Undefined where nobody signs in with it, or where it could not be read.
 */
export function signInSid(person: Person): string | undefined {
  if (person.exchange?.recipientType === 'linked-mailbox')
    return person.exchange.masterAccountSid === self ? undefined : person.exchange.masterAccountSid;
  return person.kind === 'contact' || person.enabled === false ? undefined : person.sid;
}
