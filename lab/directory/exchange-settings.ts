import { people } from '../people.ts';
import { type ForestId, forestSpec } from '../world/forests.ts';
import { type Entry, entry } from './entry.ts';
import type { Plan } from './plan.ts';

/** rangeUpper of the schema marker: hoster has Exchange 2013, the others 2016 */
const schema: Record<ForestId, string> = { hoster: '15137', corp: '15332', partner: '15317' };
/** Bits that Exchange sets by itself: Ntlm, WindowsIntegrated, WSSecurity, OAuth, Negotiate */
const WINDOWS = 2 + 16 + 128 + 1024 + 8192;
const BASIC = 1;
const DEFAULT_DOMAIN = '4';

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

/** Written names of the mail domains that a forest's own mailboxes have. */
function mailDomains(forest: ForestId): string[] {
  const addresses = people.flatMap(({ lync, account }) => {
    if (forest === 'hoster') return lync.mailbox && lync.mail ? [lync.mail] : [];
    return account?.forest === forest ? [account.primary, ...account.aliases] : [];
  });
  return [...new Set([forestSpec(forest).root.dns, ...addresses.map(domainOf)])];
}

/** Accepted domains, the virtual directories of the one server, and the mark that Exchange leaves in the schema. */
export function exchangeSettings(plan: Plan, forest: ForestId, organisation: string): Entry[] {
  const { dns } = plan.names;
  const root = forestSpec(forest).root.dns;
  const http = `CN=HTTP,CN=Protocols,${plan.exchangeServer(forest)}`;
  const accepted = `CN=Accepted Domains,CN=Transport Settings,${organisation}`;
  const host = dns(`mail.${root}`);
  const methods = String(WINDOWS + (forest === 'corp' ? BASIC : 0));
  const directory = (name: string, kind: string, path: string): Entry =>
    entry(`CN=${name} (Default Web Site),${http}`, {
      objectClass: ['top', 'msExchVirtualDirectory', kind],
      msExchInternalHostName: path === '' ? undefined : `https://${host}${path}`,
      msExchExternalHostName: path === '' ? undefined : `https://${host}${path}`,
      msExchInternalAuthenticationMethods: methods,
      msExchExternalAuthenticationMethods: methods,
    });
  return [
    directory('EWS', 'msExchWebServicesVirtualDirectory', '/EWS/Exchange.asmx'),
    directory('Autodiscover', 'msExchAutoDiscoverVirtualDirectory', ''),
    ...mailDomains(forest).map((domain, index) =>
      entry(`CN=${dns(domain)},${accepted}`, {
        objectClass: ['top', 'msExchAcceptedDomain'],
        msExchAcceptedDomainName: dns(domain),
        msExchAcceptedDomainFlags: index === 0 ? DEFAULT_DOMAIN : '0',
      }),
    ),
    entry(`CN=ms-Exch-Schema-Version-Pt,CN=Schema,${plan.configurationDn(forest)}`, {
      objectClass: ['top', 'attributeSchema'],
      rangeUpper: schema[forest],
    }),
  ];
}

/** The SIP domains of the Lync deployment: those of everybody's address. */
export function sipDomains(plan: Plan): Entry[] {
  const domains = [...new Set(people.map(({ lync }) => domainOf(lync.sip)))];
  return domains.map((domain) =>
    entry(`CN=${plan.names.dns(domain)},CN=RTC Service,CN=Services,${plan.configurationDn('hoster')}`, {
      objectClass: ['top', 'msRTCSIP-Domain'],
      'msRTCSIP-DomainName': plan.names.dns(domain),
    }),
  );
}
