/**
 * The lab's web sites as this rig runs them, each at its own address and the standard ports, and its names for DNS.
 *   node sites.ts dnsmasq NETWORK lines for dnsmasq.conf, inside or outside
 *   node sites.ts addresses       "address:port" a line
 *   node sites.ts certificates    "id names [from to]" a line, for ca.sh; a self-signed one has "self" for from
 */
import { sites as labSites, type SiteSpec } from '../../lab/world/sites.ts';
import { records, zones } from '../../lab/world/zones.ts';

export interface Site extends SiteSpec {
  address: string;
  /** where its EWS lies: the mail host of its forest */
  ews: string;
}
/**
 * What Samba cannot be: a web site, a logon page, the cloud, Basic alone, a wrong clock, a stranger's forest. There the
 * lab's own code answers, which lets nobody in.
 */
export const played = (site: SiteSpec): boolean =>
  !/^(exchange|silent|refused)$/.test(site.https) ||
  site.clock !== 0 ||
  site.identity.forest === 'partner' ||
  !site.schemes.includes('NTLM');

export const sites: readonly Site[] = labSites.map((site, index) => ({
  ...site,
  address: `127.0.77.${21 + index}`,
  ews: `mail.${site.identity.forest}.test`,
}));

function dnsmasq(network: string): string[] {
  const addresses = new Map(sites.flatMap(({ hosts, address }) => hosts.map((host) => [host, address])));
  addresses.set('dc1.hoster.test', '127.0.77.11').set('dc1.corp.test', '127.0.77.12');
  // A zone exists even where it holds nothing that is asked for: "no such record" is another answer than "no such name".
  const exist = zones.filter((zone) => zone.endsWith('.test')).map((zone) => `txt-record=${zone},zone`);
  const lines = records
    .filter(({ only }) => only === undefined || only === network)
    .flatMap((record) => {
      if (record.type === 'A') {
        const address = addresses.get(record.name);
        return address ? [`host-record=${record.name},${address}`] : [];
      }
      if (record.type === 'CNAME')
        return addresses.has(record.target) ? [`cname=${record.name},${record.target}`] : [];
      if (record.type === 'MX') return [`mx-host=${record.name},${record.exchange},${record.priority}`];
      return [`srv-host=${record.name},${record.target},${record.port},${record.priority},${record.weight}`];
    });
  return [...exist, ...lines];
}
const lines: Record<string, () => string[]> = {
  dnsmasq: () => dnsmasq(process.argv[3] ?? 'inside'),
  addresses: () =>
    sites.flatMap(({ address, http, https }) => [
      ...(https === 'refused' ? [] : [`${address}:443`]),
      ...(http === 'refused' ? [] : [`${address}:80`]),
    ]),
  certificates: () =>
    sites
      .filter(({ https }) => https !== 'refused')
      .map(({ id, hosts, certificate, certificateNames }) => {
        const dates = { expired: '20230101000000Z 20240101000000Z', 'self-signed': 'self', good: '' }[
          certificate
        ];
        return `${id} ${(certificateNames ?? hosts).join(',')} ${dates}`;
      }),
};
for (const line of lines[process.argv[2] ?? '']?.() ?? []) console.log(line);
