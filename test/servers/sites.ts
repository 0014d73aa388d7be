/**
 * The front ends of the rig, and what its DNS says of them.
 *   node sites.ts dnsmasq         lines for dnsmasq.conf
 *   node sites.ts addresses       "address:port" a line
 *   node sites.ts certificates    "id names [from to]" a line, for ca.sh
 */
export interface Site {
  id: string;
  /** whose NTLM it speaks */
  forest: 'hoster' | 'corp';
  address: string;
  /** names in DNS; the certificate has them too, unless it has its own */
  names: string[];
  certificate?: { names?: string[]; expired?: boolean };
  /** plain HTTP that sends on to here; nothing else listens */
  redirect?: string;
  /** host of the EwsUrl it tells, where it is not itself */
  ews?: string;
}
export const sites: readonly Site[] = [
  {
    id: 'web-corp',
    forest: 'corp',
    address: '127.0.77.21',
    names: ['mail.corp.example', 'autodiscover.corp.example'],
  },
  {
    id: 'web-hoster',
    forest: 'hoster',
    address: '127.0.77.22',
    names: ['mail.hoster.example', 'autodiscover.hoster.example'],
  },
];
const [what] = process.argv.slice(2);
if (what === 'dnsmasq')
  for (const { names, address } of sites) console.log(`host-record=${names.join(',')},${address}`);
if (what === 'addresses')
  for (const { address, redirect } of sites) console.log(`${address}:${redirect ? 80 : 443}`);
if (what === 'certificates')
  for (const { id, names, certificate, redirect } of sites)
    if (!redirect)
      console.log(
        id,
        (certificate?.names ?? names).join(','),
        certificate?.expired ? '20230101000000Z 20240101000000Z' : '',
      );
