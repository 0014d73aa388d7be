import type { ForestId } from '../world/forests.ts';

/** A lab person as written down, under the canonical names; one situation each. */
export interface PersonSpec {
  id: string;
  family: string;
  /** the situation in one line, for who reads the lab */
  situation: string;
  lync: LyncSide;
  /** the same human in the forest they log on to; absent where there is only the Lync-forest account */
  account?: AccountSide;
  /** granted client policy; blank: the row exists without one; no-row: Get-CsUser was not exported for them */
  policy: 'CrossForest' | 'Plain' | 'blank' | 'no-row';
}

/** The object in the Lync forest. */
export interface LyncSide {
  sip: string;
  mail?: string;
  upn?: string;
  /** can log on: false is the resource forest's disabled placeholder */
  enabled: boolean;
  /** msRTCSIP-UserEnabled; absent: TRUE */
  userEnabled?: boolean;
  /** whose SID msRTCSIP-OriginatorSid is: old-sid is one that only the account's SID history holds */
  origin: 'none' | 'account' | 'old-sid' | 'nowhere' | { person: string };
  /** a mailbox in the Lync forest's own Exchange; its primary address is `mail` */
  mailbox?: 'user' | { linkedTo: 'account' | 'stranger' };
  um?: boolean;
  /** an old contact object that still holds the same addresses */
  oldContact?: boolean;
}

/** The account in a company's own forest. */
export interface AccountSide {
  forest: Exclude<ForestId, 'hoster'>;
  /** lies in the forest's child domain */
  child?: boolean;
  /** absent: enabled */
  enabled?: boolean;
  sam?: string;
  upn: string;
  primary: string;
  aliases: string[];
  /** the Lync address is among its proxyAddresses */
  sipProxy: boolean;
  recipient: 'mailbox' | 'mail-user' | 'remote-mailbox';
  /** where mail for a mail user or remote mailbox goes */
  target?: string;
  um?: boolean;
  /** its SID history holds one old SID */
  migrated?: boolean;
}

type Lync = Partial<LyncSide>;
type Account = Partial<AccountSide>;

/** The supported shape: a disabled object in the Lync forest, linked to an enabled account with a mailbox in corp. */
export function linked(
  id: string,
  family: string,
  situation: string,
  lync: Lync = {},
  account: Account = {},
): PersonSpec {
  const primary = `${id}@corp.test`;
  const mail = 'mail' in lync ? lync.mail : primary;
  return {
    id,
    family,
    situation,
    policy: 'CrossForest',
    lync: { sip: primary, enabled: false, origin: 'account', ...lync, mail },
    account: withDefaults(primary, mail, account),
  };
}

/** The article's shape: a second, enabled account in the Lync forest that nothing links to the one in corp. */
export function ownAccount(
  id: string,
  family: string,
  situation: string,
  lync: Lync,
  account: Account = {},
): PersonSpec {
  return {
    id,
    family,
    situation,
    policy: 'CrossForest',
    lync: { sip: `${id}@hoster.test`, enabled: true, origin: 'none', ...lync },
    account: withDefaults(`${id}@corp.test`, lync.mail, account),
  };
}

function withDefaults(primary: string, mail: string | undefined, account: Account): AccountSide {
  const address = account.primary ?? primary;
  const aliases = mail !== undefined && mail !== address && !mail.endsWith('@hoster.test') ? [mail] : [];
  return {
    forest: 'corp',
    upn: address,
    primary: address,
    aliases,
    sipProxy: true,
    recipient: 'mailbox',
    ...account,
  };
}
