import { chatIdentity, type Speaker } from '../dialogs/dialog.ts';

/** What a channel's roster says about one member. Only userPrincipalName is proof of who somebody is. */
export interface Member {
  userPrincipalName?: string;
  email?: string;
  tenantId?: string;
  userRole?: string;
}
export interface IdentityRules {
  /** the tenant whose people are ours; undefined only in development */
  tenantId?: string;
}

/** The identity that the speaker was linked by, or goes by; undefined where the channel itself proves who they are. */
export const ownChatIdentity = ({ self }: Pick<Speaker, 'self'>): string | undefined =>
  self.find((own) => chatIdentity.test(own));

const upnShape = /^[^\s@#\u0000-\u001f]{1,120}@[^\s@\u0000-\u001f]{1,200}$/;

/**
 * Decides who speaks. Guests, members of another tenant and members without a UPN are foreign: nothing is searched
 * for them. The role is "user" until it was asked for (bot/speakers). A display name or an e-mail address is no proof: people can edit them, or their admins can.
 * @param channelUser the channel's own id of the person, used as identity where there is no UPN
 * @param tenantOfChat the tenant that the conversation says it belongs to
 */
export function identify(
  member: Member | undefined,
  rules: IdentityRules,
  { channelUser, tenantOfChat, locale }: { channelUser: string; tenantOfChat?: string; locale?: string },
): Speaker {
  const language = locale ?? 'en';
  const upn = member?.userPrincipalName?.trim().toLowerCase();
  const tenants = [member?.tenantId, tenantOfChat].filter((tenant) => tenant !== undefined);
  const ours =
    rules.tenantId === undefined ||
    (tenants.length > 0 && tenants.every((tenant) => tenant.toLowerCase() === rules.tenantId?.toLowerCase()));
  const guest = member?.userRole !== undefined && member.userRole.toLowerCase() !== 'user';
  if (!upn || !upnShape.test(upn) || guest || !ours)
    return { id: channelUser, self: [], role: 'user', locale: language, foreign: true };
  return { id: upn, self: [upn], role: 'user', locale: language, foreign: false };
}

/** What a channel without UPNs of ours says about somebody. */
export interface Known {
  /** slack:TEAM:USER */
  identity: string;
  /** guests, apps, people of other workspaces; unless-linked: nobody can say, and who is linked is none */
  foreign: boolean | 'unless-linked';
  /** an address that the channel vouches for, where the settings say that it does */
  proof?: string;
  locale: string;
}

/**
 * Decides who speaks in such a channel: the address that is proof, else the account that was linked, else the identity
 * alone, of which nothing is known and for which the helpdesk is asked.
 */
export function recognise({ identity, foreign, proof, locale }: Known, linked?: string): Speaker {
  const stranger = foreign === 'unless-linked' ? linked === undefined : foreign;
  const shared = { role: 'user', locale, foreign: stranger } as const;
  if (stranger) return { ...shared, id: identity, self: [] };
  const address = proof?.trim().toLowerCase();
  if (address && upnShape.test(address)) return { ...shared, id: address, self: [address] };
  const account = linked?.toLowerCase();
  if (account) return { ...shared, id: account, self: [account, identity] };
  return { ...shared, id: identity, self: [identity] };
}
