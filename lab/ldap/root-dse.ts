import type { Directory } from '../directory/directory.ts';
import { type Entry, entry } from '../directory/entry.ts';

export const PAGED_RESULTS = '1.2.840.113556.1.4.319';
/** LDAP_SERVER_DOMAIN_SCOPE: no search references, please */
export const DOMAIN_SCOPE = '1.2.840.113556.1.4.1339';
export const START_TLS = '1.3.6.1.4.1.1466.20037';
export const WHO_AM_I = '1.3.6.1.4.1.4203.1.11.3';
export const knownControls: readonly string[] = [PAGED_RESULTS, DOMAIN_SCOPE];

/** What anybody may read: how the server describes itself (MS-ADTS 3.1.1.3.2). */
export function rootDse(directory: Directory, at: Date): Entry {
  const dn = (kind: string) => directory.partitions.find((one) => one.kind === kind)?.dn;
  return entry('', {
    currentTime: `${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}.0Z`,
    defaultNamingContext: directory.partitions[0]?.dn,
    rootDomainNamingContext: directory.partitions[0]?.dn,
    configurationNamingContext: dn('configuration'),
    schemaNamingContext: dn('schema'),
    namingContexts: directory.partitions.map((one) => one.dn),
    dnsHostName: directory.host,
    supportedControl: knownControls,
    supportedExtension: [START_TLS, WHO_AM_I],
    supportedLDAPVersion: ['3', '2'],
    supportedCapabilities: ['1.2.840.113556.1.4.800', '1.2.840.113556.1.4.1670'],
    supportedSASLMechanisms: ['GSSAPI', 'GSS-SPNEGO', 'EXTERNAL', 'DIGEST-MD5'],
    forestFunctionality: '4',
    domainFunctionality: '4',
    isGlobalCatalogReady: 'TRUE',
  });
}
