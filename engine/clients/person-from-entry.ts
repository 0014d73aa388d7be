import type { Person, RecipientType } from '../facts/directory.ts';
import { dnParts, normalDn } from './ldap-dn.ts';
import { type DirectoryEntry, type Values, valuesOf } from './person-from-values.ts';
import { guidFrom, sidFrom } from './sid.ts';

/** Attributes whose values are bytes; spelt as the schema spells them, because the client compares them exactly. */
export const binaryAttributes = [
  'objectSid',
  'sIDHistory',
  'objectGUID',
  'thumbnailPhoto',
  'msRTCSIP-OriginatorSid',
  'msExchMasterAccountSid',
  'msExchMailboxGuid',
  'securityIdentifier',
  'msDS-TrustForestTrustInfo',
] as const;

/** One read set for both kinds of forest: which of them hosts what is only known afterwards. */
/** Lock-out and password expiry are computed when they are asked for, and never stored (MS-ADTS 3.1.1.4.5.17). */
const computedControl = 'msDS-User-Account-Control-Computed';
export const personAttributes = [
  'objectClass',
  'objectSid',
  'sIDHistory',
  'objectGUID',
  'sAMAccountName',
  'userPrincipalName',
  'displayName',
  'mail',
  'proxyAddresses',
  'userAccountControl',
  computedControl,
  'accountExpires',
  'memberOf',
  'thumbnailPhoto',
  'msRTCSIP-PrimaryUserAddress',
  'msRTCSIP-UserEnabled',
  'msRTCSIP-OriginatorSid',
  'msRTCSIP-PrimaryHomeServer',
  'msRTCSIP-DeploymentLocator',
  'msRTCSIP-UserPolicies',
  'msRTCSIP-OptionFlags',
  'msExchMailboxGuid',
  'homeMDB',
  'msExchRecipientTypeDetails',
  'msExchMasterAccountSid',
  'targetAddress',
  'legacyExchangeDN',
  'mailNickname',
  'msExchUMEnabledFlags',
  'msExchUCVoiceMailSettings',
  'msExchUMRecipientDialPlanLink',
] as const;

const accountDisabled = 0x2;
const lockedOut = 0x10;
const passwordExpired = 0x800000;

/** msExchRecipientTypeDetails is a 64-bit number in decimal; every value known is below 2^53. */
const recipientTypes = new Map<number, RecipientType>([
  [1, 'user-mailbox'],
  [2, 'linked-mailbox'],
  [4, 'shared-mailbox'],
  [8, 'user-mailbox'],
  [16, 'resource-mailbox'],
  [32, 'resource-mailbox'],
  [64, 'mail-contact'],
  [128, 'mail-user'],
  [32768, 'mail-contact'],
  [2147483648, 'remote-mailbox'],
  [8589934592, 'remote-mailbox'],
  [17179869184, 'remote-mailbox'],
  [34359738368, 'remote-mailbox'],
]);
const elsewhere: readonly (RecipientType | undefined)[] = ['mail-user', 'mail-contact', 'remote-mailbox'];

/** True for a user or contact; a computer account is a user by its classes and is nobody. */
export function isPerson(entry: DirectoryEntry): boolean {
  const classes = valuesOf(entry)
    .texts('objectClass')
    .map((name) => name.toLowerCase());
  return !classes.includes('computer') && (classes.includes('user') || classes.includes('contact'));
}

/**
 * A directory entry as a Person. Names of attributes are read in any case, values as bytes or text.
 * @param forest configured name of the forest the entry was read from
 */
export function personFrom(entry: DirectoryEntry, forest: string): Person {
  const values = valuesOf(entry);
  const contact = values.texts('objectClass').some((name) => name.toLowerCase() === 'contact');
  const control = values.number('userAccountControl');
  return {
    forest,
    dn: normalDn(entry.dn),
    kind: contact ? 'contact' : 'user',
    sid: sidOf(values, 'objectSid'),
    sidHistory: values.all('sIDHistory').flatMap((value) => sidFrom(value) ?? []),
    guid: guidOf(values, 'objectGUID'),
    sam: values.text('sAMAccountName'),
    upn: values.text('userPrincipalName'),
    displayName: values.text('displayName'),
    ...addressesOf(values),
    enabled: control === undefined || contact ? undefined : (control & accountDisabled) === 0,
    lockedOut: lockOf(control, values.number(computedControl)),
    ...(((values.number(computedControl) ?? 0) & passwordExpired) === 0 ? {} : { passwordExpired: true }),
    ...endOf(values.text('accountExpires')),
    lync: lyncOf(values),
    exchange: exchangeOf(values),
    um: umOf(values),
    hasPhoto: values.has('thumbnailPhoto'),
    memberOf: values.texts('memberOf').map(normalDn),
  };
}

/** White space around an address is no part of it, though it may have been typed in: what is stored is kept beside. */
function addressesOf(values: Values): Pick<Person, 'mail' | 'proxyAddresses' | 'stored'> {
  const mail = values.text('mail');
  const proxies = values.texts('proxyAddresses');
  const proxyAddresses = proxies.map((proxy) => proxy.trim()).filter((proxy) => proxy !== '');
  const stored = {
    ...(mail === undefined || mail === mail.trim() ? {} : { mail }),
    ...(proxies.join() === proxyAddresses.join() ? {} : { proxyAddresses: proxies }),
  };
  return {
    mail: mail?.trim() || undefined,
    proxyAddresses,
    ...(Object.keys(stored).length > 0 ? { stored } : {}),
  };
}

function sidOf(values: Values, name: string): string | undefined {
  const value = values.all(name)[0];
  return value === undefined ? undefined : sidFrom(value);
}

function guidOf(values: Values, name: string): string | undefined {
  const value = values.all(name)[0];
  return value === undefined ? undefined : guidFrom(value);
}

/**
 * Active Directory never stores the lock-out bit: it is only in the computed attribute (MS-ADA2).
 * So a stored 0 says nothing, a stored or computed 1 does.
 */
function lockOf(control: number | undefined, computed: number | undefined): boolean | undefined {
  if (computed !== undefined) return (computed & lockedOut) !== 0;
  return control !== undefined && (control & lockedOut) !== 0 ? true : undefined;
}

/** Never: 0, or the largest number (MS-ADA1 2.2). */
const never: ReadonlySet<string> = new Set(['0', '9223372036854775807']);
/** accountExpires: intervals of 100 ns since 1601 (MS-DTYP FILETIME), beyond what JavaScript holds as a number. */
function endOf(text: string | undefined): Pick<Person, 'expires'> {
  if (text === undefined || never.has(text) || !/^\d{1,19}$/.test(text)) return {};
  const end = new Date(Number(BigInt(text) / 10_000n) - 11_644_473_600_000);
  return Number.isNaN(end.getTime()) ? {} : { expires: end.toISOString() };
}

function lyncOf(values: Values): Person['lync'] {
  const address = values.text('msRTCSIP-PrimaryUserAddress');
  if (address === undefined) return undefined;
  const home = values.text('msRTCSIP-PrimaryHomeServer');
  return {
    sip: address.replace(/^sip:/i, ''),
    enabled: booleanOf(values.text('msRTCSIP-UserEnabled')),
    originatorSid: sidOf(values, 'msRTCSIP-OriginatorSid'),
    pool: home === undefined ? undefined : poolOf(home),
    deployment: deploymentOf(values.text('msRTCSIP-DeploymentLocator')),
    policies: values.texts('msRTCSIP-UserPolicies'),
    optionFlags: values.number('msRTCSIP-OptionFlags'),
  };
}

function booleanOf(text: string | undefined): boolean | undefined {
  const upper = text?.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : undefined;
}

/** CN=Lc Services,CN=Microsoft,CN=<pool>,CN=Pools,CN=RTC Service,… */
function poolOf(home: string): string | undefined {
  const parts = dnParts(home) ?? [];
  const pools = parts.findIndex(({ type, value }) => type === 'CN' && value.toLowerCase() === 'pools');
  return parts[pools - 1]?.value;
}

/** "SRV:" is on-premises, sipfed.online.lync.com online; another host name is a split domain's, and says neither. */
function deploymentOf(locator: string | undefined): 'on-premises' | 'online' | undefined {
  const lower = locator?.toLowerCase();
  if (lower?.startsWith('srv:')) return 'on-premises';
  return lower?.includes('sipfed.online.') ? 'online' : undefined;
}

function exchangeOf(values: Values): Person['exchange'] {
  const details = values.number('msExchRecipientTypeDetails');
  const recipientType = details === undefined ? undefined : (recipientTypes.get(details) ?? 'other');
  const found = {
    recipientType,
    mailboxGuid: guidOf(values, 'msExchMailboxGuid'),
    masterAccountSid: sidOf(values, 'msExchMasterAccountSid'),
    targetAddress: values.text('targetAddress'),
    legacyDn: values.text('legacyExchangeDN'),
    nickname: values.text('mailNickname'),
  };
  const database = values.has('homeMDB');
  if (!database && Object.values(found).every((value) => value === undefined)) return undefined;
  return {
    mailbox: database && found.mailboxGuid !== undefined && !elsewhere.includes(recipientType),
    ...found,
  };
}

function umOf(values: Values): Person['um'] {
  const flags = values.number('msExchUMEnabledFlags');
  return {
    enabled: flags !== undefined && (flags & 1) === 1,
    attributesPresent:
      values.has('msExchUCVoiceMailSettings') ||
      values.has('msExchUMRecipientDialPlanLink') ||
      values.texts('proxyAddresses').some((proxy) => /^eum:/i.test(proxy)),
  };
}
