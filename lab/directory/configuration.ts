import { dnParts } from '../ldap/dn.ts';
import { type ForestId, type ForestSpec, forestSpec } from '../world/forests.ts';
import { type Attributes, type Entry, entry } from './entry.ts';
import { exchangeSettings, sipDomains } from './exchange-settings.ts';
import { forestTrustInfo } from './forest-trust-info.ts';
import type { Plan } from './plan.ts';
import { guidBytes, sidBytes } from './sid.ts';

/** Keyword by which a client knows an Autodiscover service connection point (MS-OXDSCLI). */
const SCP_URL = '77378F46-2C66-4aa9-A6A6-3E7A48B19596';

const container = (dn: string, attributes: Attributes = {}): Entry =>
  entry(dn, { objectClass: ['top', 'container'], ...attributes });

/** Containers from just below `root` down to `dn`, both ends given as DNs. */
function chain(dn: string, root: string): Entry[] {
  const parts = dnParts(dn);
  const depth = parts.length - dnParts(root).length;
  return Array.from({ length: depth }, (_, at) => container(parts.slice(depth - 1 - at).join(',')));
}

/** Exchange's organisation with one server, its database and the pointer that Outlook finds inside the domain. */
export function exchangeConfiguration(plan: Plan, forest: ForestId): Entry[] {
  const configuration = plan.configurationDn(forest);
  const services = `CN=Services,${configuration}`;
  const protocols = `CN=Autodiscover,CN=Protocols,${plan.exchangeServer(forest)}`;
  const organisation = plan.database(forest).split(',').slice(4).join(',');
  const host = plan.names.dns(`mail.${forestSpec(forest).root.dns}`);
  return [
    entry(organisation, { objectClass: ['top', 'container', 'msExchOrganizationContainer'] }),
    ...chain(protocols, services),
    ...chain(plan.database(forest), services),
    ...chain(`CN=DP1,CN=UM DialPlan Container,${organisation}`, services),
    ...chain(`CN=HTTP,CN=Protocols,${plan.exchangeServer(forest)}`, services),
    ...chain(`CN=Accepted Domains,CN=Transport Settings,${organisation}`, services),
    ...exchangeSettings(plan, forest, organisation),
    entry(`CN=EX1,${protocols}`, {
      objectClass: ['top', 'leaf', 'connectionPoint', 'serviceConnectionPoint'],
      objectCategory: `CN=Service-Connection-Point,CN=Schema,${configuration}`,
      keywords: [SCP_URL, 'Site=Default-First-Site-Name'],
      serviceBindingInformation: `https://${host}/autodiscover/autodiscover.xml`,
      serviceDNSName: 'EX1',
      serviceClassName: 'ms-Exchange-AutoDiscover-Service',
    }),
  ];
}

/** The pool that all Lync objects are homed on. */
export function lyncConfiguration(plan: Plan): Entry[] {
  const configuration = plan.configurationDn('hoster');
  const services = `CN=Services,${configuration}`;
  const pools = `CN=Pools,CN=RTC Service,${services}`;
  const host = plan.names.dns('pool01.hoster.test');
  return [
    ...chain(pools, services),
    entry(`CN=1:1,${pools}`, {
      objectClass: ['top', 'msRTCSIP-Pool'],
      dNSHostName: host,
      'msRTCSIP-PoolDisplayName': host.split('.')[0],
      'msRTCSIP-PoolType': '5',
      'msRTCSIP-PoolVersion': '393222',
    }),
    container(`CN=Microsoft,CN=1:1,${pools}`),
    container(`CN=Lc Services,CN=Microsoft,CN=1:1,${pools}`),
    ...sipDomains(plan),
  ];
}

/** Cross references: which partition is which domain, with its NetBIOS name. */
export function partitionObjects(
  plan: Plan,
  forest: ForestId,
  domains: { dn: string; dns: string; netbios: string }[],
): Entry[] {
  const holder = `CN=Partitions,${plan.configurationDn(forest)}`;
  return [
    entry(holder, {
      objectClass: ['top', 'crossRefContainer'],
      uPNSuffixes: (forestSpec(forest).suffixes ?? []).map(plan.names.dns),
    }),
    ...domains.map((one) =>
      entry(`CN=${one.netbios},${holder}`, {
        objectClass: ['top', 'crossRef'],
        nCName: one.dn,
        dnsRoot: one.dns,
        nETBIOSName: one.netbios,
        systemFlags: '3',
      }),
    ),
  ];
}

/** Trusted-domain objects as this side of each trust holds them. */
export function trustObjects(plan: Plan, forest: ForestId): Entry[] {
  return forestSpec(forest).trusts.map((trust) => trustObject(plan, forest, trust));
}

/** One side of a trust: what `forest` says of its partner. */
export function trustObject(plan: Plan, forest: ForestId, trust: ForestSpec['trusts'][number]): Entry {
  const partner = forestSpec(trust.partner).root;
  const dns = plan.names.dns(partner.dns);
  return entry(`CN=${dns},CN=System,${plan.rootDn(forest)}`, {
    objectClass: ['top', 'leaf', 'trustedDomain'],
    objectCategory: `CN=Trusted-Domain,CN=Schema,${plan.configurationDn(forest)}`,
    objectGUID: guidBytes(`trust:${forest}:${trust.partner}`),
    trustPartner: dns,
    flatName: plan.names.word('netbios', partner.netbios),
    trustDirection: String(trust.direction),
    trustType: '2',
    trustAttributes: String(trust.attributes),
    securityIdentifier: sidBytes(partner.sid),
    // Only who trusts keeps the partner's names (the inbound side has none).
    'msDS-TrustForestTrustInfo':
      (trust.direction & 2) !== 0 ? forestTrustInfo(plan, trust.partner) : undefined,
  });
}
