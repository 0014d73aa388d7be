import type { ForestId } from '../world/forests.ts';
import type { Attributes } from './entry.ts';
import type { Plan } from './plan.ts';
import { guidBytes, sidBytes } from './sid.ts';

/** msExchRecipientTypeDetails of the kinds the lab has. */
const recipientTypes = { user: 1, linked: 2, 'mail-user': 128, 'remote-mailbox': 2147483648 } as const;

/** The Exchange attributes of a recipient; `master` is the text SID of a linked mailbox's account. */
export function recipient(
  plan: Plan,
  forest: ForestId,
  kind: keyof typeof recipientTypes,
  nickname: string,
  options: { master?: string; target?: string } = {},
): Attributes {
  const organisation = plan.names.proper('word', forest);
  const group = `/o=${organisation}/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)`;
  const hasMailbox = kind === 'user' || kind === 'linked';
  return {
    mailNickname: nickname,
    legacyExchangeDN: `${group}/cn=Recipients/cn=${nickname}`,
    msExchRecipientTypeDetails: String(recipientTypes[kind]),
    msExchRecipientDisplayType: hasMailbox ? '1073741824' : '-2147483642',
    msExchVersion: '88218628259840',
    homeMDB: hasMailbox ? plan.database(forest) : undefined,
    msExchHomeServerName: hasMailbox ? `${group}/cn=Configuration/cn=Servers/cn=EX1` : undefined,
    msExchMailboxGuid: hasMailbox ? guidBytes(`mailbox:${forest}:${nickname}`) : undefined,
    msExchMasterAccountSid: options.master ? sidBytes(options.master) : undefined,
    targetAddress: options.target ? `SMTP:${options.target}` : undefined,
    msExchRemoteRecipientType: kind === 'remote-mailbox' ? '4' : undefined,
  };
}

/** Unified messaging as it is stamped on a voice mail user. */
export function unifiedMessaging(plan: Plan, forest: ForestId): Attributes {
  const organisation = plan.database(forest).split(',').slice(4).join(',');
  return {
    msExchUMEnabledFlags: '831',
    msExchUMRecipientDialPlanLink: `CN=DP1,CN=UM DialPlan Container,${organisation}`,
    msExchUCVoiceMailSettings: 'ExchangeHostedVoiceMail=0',
  };
}

/** The Lync attributes of an enabled object. */
export function lyncEnabled(
  plan: Plan,
  sip: string,
  userEnabled: boolean,
  originatorSid?: string,
): Attributes {
  return {
    'msRTCSIP-PrimaryUserAddress': `sip:${sip}`,
    'msRTCSIP-UserEnabled': userEnabled ? 'TRUE' : 'FALSE',
    'msRTCSIP-PrimaryHomeServer': `CN=Lc Services,CN=Microsoft,CN=1:1,CN=Pools,CN=RTC Service,CN=Services,${plan.configurationDn('hoster')}`,
    'msRTCSIP-OptionFlags': '385',
    'msRTCSIP-FederationEnabled': 'TRUE',
    'msRTCSIP-InternetAccessEnabled': 'TRUE',
    'msRTCSIP-DeploymentLocator': 'SRV:',
    'msRTCSIP-UserPolicies': ['0=895420823', '1=2'],
    'msRTCSIP-OriginatorSid': originatorSid ? sidBytes(originatorSid) : undefined,
  };
}
