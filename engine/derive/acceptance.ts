import type { ClientPolicy, ForestFacts, WindowsLogon } from '../facts/complaint.ts';
import type { Mailboxes, OfferedCredential, Route, Usability, UsableWhy } from '../facts/derived.ts';
import type { Person, TrustSide } from '../facts/directory.ts';
import { domainIn, type LetIn, letsIn, type Party } from '../lets-in.ts';

export interface AcceptanceInput {
  route: Route;
  credential: OfferedCredential | undefined;
  mailboxes: Mailboxes | undefined;
  trusts: readonly TrustSide[];
  forests: readonly ForestFacts[];
  windowsLogon: WindowsLogon | undefined;
  policy: ClientPolicy | undefined;
}
export const no = (why: UsableWhy): Usability => ({ value: 'no', why });
export const unknown = (why: UsableWhy): Usability => ({ value: 'unknown', why });

/** NT AUTHORITY\SELF marks a shared or resource mailbox; it is no link (DOMAIN 5.2). */
const self = 'S-1-5-10';
const openTrust: Record<Extract<LetIn, { value: 'unknown' }>['why'], UsableWhy> = {
  unread: 'trust-unknown',
  partial: 'trust-partial',
  selective: 'trust-selective',
};

/** A linked mailbox is its master account's, whatever object it hangs on; any other is the object's own. */
function ownerSid({ sid, exchange }: Person): string | undefined {
  const master = exchange?.masterAccountSid;
  return master !== undefined && master !== self ? master : sid;
}

/** The mailbox in the endpoint's forest belongs to the identity that was accepted (DOMAIN 6.4: 200 is not ownership). */
function ownership(forest: string, sid: string | undefined, mailboxes: Mailboxes | undefined): Usability {
  const there = mailboxes?.all.filter((person) => person.forest === forest) ?? [];
  if (there.length === 0) return unknown('no-mailbox-there');
  if (!sid) return unknown('credential-unknown');
  const owned = there.some((person) => ownerSid(person) === sid);
  return owned ? { value: 'yes', why: 'credential-accepted' } : no('not-the-mailbox-owner');
}

/** The account that somebody who logs on to Windows in this forest uses, as far as one is known. */
function logonAccount(forest: string, input: AcceptanceInput): Party & { sid?: string; locked?: true } {
  const { credential, mailboxes } = input;
  if (credential?.forest === forest) return credential;
  // Nobody logs on with the disabled object of a linked mailbox.
  const account = mailboxes?.all.find((person) => person.forest === forest && person.enabled !== false);
  const domain = account && domainIn(account.dn);
  return {
    forest,
    ...(account?.sid ? { sid: account.sid } : {}),
    ...(domain ? { domain } : {}),
    ...(account?.lockedOut || account?.passwordExpired ? { locked: true } : {}),
  };
}

/** The second attempt: the Windows logon, which only the Windows client has. */
function withWindowsLogon(input: AcceptanceInput, where: Party): Usability {
  if (input.route.client === 'phone') return no('credential-refused');
  if (input.route.client !== 'windows') return unknown('credential-refused');
  const logon = input.windowsLogon;
  if (logon?.forest === 'none') return no('credential-refused');
  // That this bars the second attempt follows from what the setting is for (L13-BOOT) and was not seen.
  if (input.policy?.disableNtCredentials === true) return unknown('windows-logon-barred');
  if (!logon) return unknown('depends-on-windows-logon');
  const account = logonAccount(logon.forest, input);
  const may = letsIn(account, where, input.trusts, input.forests);
  if (may.value === 'unknown') return unknown(openTrust[may.why]);
  if (may.value === 'no') return no('credential-refused');
  if (account.locked) return no('account-locked');
  return ownership(where.forest, account.sid, input.mailboxes);
}

/** What the client cannot keep it cannot offer later: then only the Windows logon is left (L13-BOOT, SavePassword). */
function kept(input: AcceptanceInput, where: Party, accepted: Usability): Usability {
  const { credential, windowsLogon: logon, policy, route } = input;
  const saved = policy?.savePassword !== false || route.client !== 'windows';
  if (accepted.value !== 'yes' || saved || logon?.forest === credential?.forest) return accepted;
  const second = withWindowsLogon(input, where);
  return second.value === 'no' ? unknown('password-not-saved') : second;
}

/**
 * Whether the server takes what this client offers: the Lync sign-in first, then the Windows logon (KB2787614; DOMAIN 1.8).
 * @param where the server's forest, and its domain where the challenge names it
 */
export function acceptance(input: AcceptanceInput, where: Party): Usability {
  const { credential } = input;
  if (!credential) return unknown('credential-unknown');
  const may = letsIn(credential, where, input.trusts, input.forests);
  if (may.value === 'unknown') return unknown(openTrust[may.why]);
  if (may.value === 'no') return withWindowsLogon(input, where);
  if (credential.locked) {
    const second = withWindowsLogon(input, where);
    // Who signs in with a linked account logs on to Windows with the same one.
    const same = credential.how === 'resource-forest-link' && second.value !== 'yes';
    return same || second.value === 'no' ? no('account-locked') : second;
  }
  return kept(input, where, ownership(where.forest, credential.sid, input.mailboxes));
}
