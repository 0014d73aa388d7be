import type {
  AcceptedDomain,
  ForestConfiguration,
  ServiceConnectionPoint,
  VirtualDirectory,
} from '../facts/configuration.ts';
import {
  authenticationMethods,
  generationOf,
  scpPointerKeyword,
  scpUrlKeyword,
} from '../knowledge/exchange-directory.ts';
import { LookError } from '../probe.ts';
import { dnParts } from './ldap-dn.ts';
import { type DirectoryEntry, type Values, valuesOf } from './person-from-values.ts';

export type Configuration = Omit<ForestConfiguration, 'forest' | 'readable' | 'reason'>;

/** Classes of the objects that say something (DOMAIN 5.4), in lower case. */
export const configurationClasses = [
  'serviceConnectionPoint',
  'msExchOrganizationContainer',
  'msExchWebServicesVirtualDirectory',
  'msExchAutoDiscoverVirtualDirectory',
  'msExchAcceptedDomain',
  'msRTCSIP-Pool',
  'msRTCSIP-Domain',
  'crossRef',
  'crossRefContainer',
] as const;
export const configurationAttributes = [
  'objectClass',
  'keywords',
  'serviceBindingInformation',
  'msExchInternalHostName',
  'msExchExternalHostName',
  'msExchInternalAuthenticationMethods',
  'msExchExternalAuthenticationMethods',
  'msExchAcceptedDomainName',
  'msExchAcceptedDomainFlags',
  'dNSHostName',
  'msRTCSIP-PoolDisplayName',
  'msRTCSIP-PoolType',
  'msRTCSIP-DomainName',
  'dnsRoot',
  'nETBIOSName',
  'uPNSuffixes',
  'rangeUpper',
] as const;
export const schemaMarker = 'CN=ms-Exch-Schema-Version-Pt';
/** A forest has some hundreds of such objects; a reader that is sent more is not reading a configuration. */
export const mostObjects = 5000;

const known = new Set<string>(configurationClasses.map((name) => name.toLowerCase()));
const classesOf = (values: Values): string[] => values.texts('objectClass').map((name) => name.toLowerCase());

const places = /,CN=(Configuration|Microsoft,CN=System),/i;
/** Whether an entry of an export is one of these objects. */
export function isConfiguration(entry: DirectoryEntry): boolean {
  if (!places.test(entry.dn)) return false;
  if (entry.dn.toLowerCase().startsWith(`${schemaMarker.toLowerCase()},`)) return true;
  return valuesOf(entry)
    .texts('objectClass')
    .some((name) => known.has(name.toLowerCase()));
}

const host = (name: string | undefined): string => (name ?? '').trim().toLowerCase().replace(/\.$/, '');
const ending = (text: string, start: string): string[] =>
  text.toLowerCase().startsWith(start) ? [text.slice(start.length)] : [];

function scpFrom(values: Values): ServiceConnectionPoint | undefined {
  const keywords = values.texts('keywords');
  const lower = keywords.map((word) => word.toLowerCase());
  const kind = lower.includes(scpPointerKeyword)
    ? 'pointer'
    : lower.includes(scpUrlKeyword)
      ? 'url'
      : undefined;
  const url = values.text('serviceBindingInformation');
  if (!kind || !url) return undefined;
  return {
    kind,
    url,
    sites: keywords.flatMap((word) => ending(word, 'site=')),
    domains: keywords.flatMap((word) => ending(word, 'domain=')).map(host),
    keywords,
  };
}

/** The server that a virtual directory lies under: the part above CN=Protocols. */
function serverOf(dn: string): string {
  const names = (dnParts(dn) ?? []).map(({ value }) => value);
  const at = names.findIndex((name) => name.toLowerCase() === 'protocols');
  return names[at + 1] ?? '';
}
function directoryFrom(service: VirtualDirectory['service'], dn: string, values: Values): VirtualDirectory {
  const bits = (name: string): string[] | undefined => {
    const number = values.number(name);
    return number === undefined ? undefined : authenticationMethods(number);
  };
  const [internalUrl, externalUrl] = [
    values.text('msExchInternalHostName'),
    values.text('msExchExternalHostName'),
  ];
  const internalAuthentication = bits('msExchInternalAuthenticationMethods');
  const externalAuthentication = bits('msExchExternalAuthenticationMethods');
  return {
    service,
    server: serverOf(dn),
    ...(internalUrl ? { internalUrl } : {}),
    ...(externalUrl ? { externalUrl } : {}),
    ...(internalAuthentication ? { internalAuthentication } : {}),
    ...(externalAuthentication ? { externalAuthentication } : {}),
  };
}

const domainTypes = ['authoritative', 'external-relay', 'internal-relay', 'other'] as const;
const defaultDomain = 0x4;
function acceptedFrom(values: Values): AcceptedDomain | undefined {
  const text = host(values.text('msExchAcceptedDomainName'));
  const name = text.replace(/^\*\.?/, '');
  if (name === '' && text !== '*') return undefined;
  const flags = values.number('msExchAcceptedDomainFlags') ?? 0;
  const isDefault = (flags & defaultDomain) !== 0;
  return { name, wildcard: text.startsWith('*'), type: domainTypes[flags & 3]!, isDefault };
}

/**
 * What the entries of a configuration partition say. A partition without even its own cross references was not shown.
 * Errors: LookError denied.
 */
export function configurationFrom(entries: readonly DirectoryEntry[]): Configuration {
  const made: Configuration = {
    scps: [],
    virtualDirectories: [],
    acceptedDomains: [],
    pools: [],
    sipDomains: [],
    upnSuffixes: [],
    domains: [],
  };
  const keep = <T>(list: T[], value: T | undefined): void => {
    if (value !== undefined) list.push(value);
  };
  for (const entry of entries) {
    const values = valuesOf(entry);
    const is = new Set(classesOf(values));
    if (is.has('serviceconnectionpoint')) keep(made.scps, scpFrom(values));
    else if (is.has('msexchorganizationcontainer'))
      made.exchange = { organisation: dnParts(entry.dn)?.[0]?.value ?? '' };
    else if (is.has('msexchwebservicesvirtualdirectory'))
      made.virtualDirectories.push(directoryFrom('ews', entry.dn, values));
    else if (is.has('msexchautodiscovervirtualdirectory'))
      made.virtualDirectories.push(directoryFrom('autodiscover', entry.dn, values));
    else if (is.has('msexchaccepteddomain')) keep(made.acceptedDomains, acceptedFrom(values));
    else if (is.has('msrtcsip-pool')) keep(made.pools, poolFrom(values));
    else if (is.has('msrtcsip-domain'))
      made.sipDomains.push(...values.texts('msRTCSIP-DomainName').map(host));
    else if (is.has('crossrefcontainer')) made.upnSuffixes.push(...values.texts('uPNSuffixes').map(host));
    else if (is.has('crossref')) keep(made.domains, domainFrom(values));
    else if (values.has('rangeUpper')) keepSchema(made, values.number('rangeUpper'));
  }
  if (made.domains.length === 0) throw new LookError('denied', 'configuration');
  return made;
}

function poolFrom(values: Values): Configuration['pools'][number] | undefined {
  const fqdn = host(values.text('dNSHostName'));
  if (fqdn === '') return undefined;
  const [name, type] = [values.text('msRTCSIP-PoolDisplayName'), values.number('msRTCSIP-PoolType')];
  return { host: fqdn, ...(name ? { name } : {}), ...(type === undefined ? {} : { type }) };
}
/** Only domains have a NetBIOS name; the other partitions have none. */
function domainFrom(values: Values): Configuration['domains'][number] | undefined {
  const netbios = values.text('nETBIOSName');
  return netbios ? { dns: host(values.text('dnsRoot')), netbios } : undefined;
}
function keepSchema(made: Configuration, version: number | undefined): void {
  if (version === undefined) return;
  const generation = generationOf(version);
  made.exchangeSchema = { version, ...(generation ? { generation } : {}) };
}
