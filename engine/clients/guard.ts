import { BlockList, isIP } from 'node:net';

export interface GuardPolicy {
  /** CIDR blocks (or single addresses) that may be reached besides public ones */
  addresses: readonly string[];
  /** empty means 80 and 443 */
  ports: readonly number[];
  /** when not empty: only these and their subdomains */
  domains: readonly string[];
}
/** One policy decides where probes may go. Each answer is a stable reason why not, or undefined. */
export interface Guard {
  /** judged after every resolution, on the very address that is then connected to */
  address(ip: string): string | undefined;
  port(port: number): string | undefined;
  /** a name that dnsName has already judged */
  host(name: string): string | undefined;
}

interface Block {
  ip: string;
  bits: number;
  family: 'ipv4' | 'ipv6';
}
/** Kinds of address that are not public, first match wins (IANA special-purpose registries; the clouds' own manuals). */
const kinds: readonly { reason: string; blocks: readonly string[] }[] = [
  // Host routes of cloud metadata services; some lie inside ranges that a company may well configure.
  {
    reason: 'metadata',
    blocks: [
      '169.254.169.254/32',
      '169.254.170.2/32',
      '100.100.100.200/32',
      '192.0.0.192/32',
      '168.63.129.16/32',
      'fd00:ec2::254/128',
      'fd20:ce::254/128',
    ],
  },
  { reason: 'loopback', blocks: ['127.0.0.0/8', '::1/128'] },
  { reason: 'unspecified', blocks: ['0.0.0.0/8', '::/128'] },
  { reason: 'link-local', blocks: ['169.254.0.0/16', 'fe80::/10'] },
  { reason: 'multicast', blocks: ['224.0.0.0/4', 'ff00::/8'] },
  { reason: 'shared', blocks: ['100.64.0.0/10'] },
  // An IPv4 address inside an IPv6 one would pass every IPv4 rule by.
  {
    reason: 'embedded-ipv4',
    blocks: [
      '::ffff:0:0/96',
      '::ffff:0:0:0/96',
      '::/96',
      '64:ff9b::/96',
      '64:ff9b:1::/48',
      '2002::/16',
      '2001::/32',
    ],
  },
  { reason: 'private', blocks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fec0::/10'] },
  {
    reason: 'reserved',
    blocks: [
      '192.0.0.0/24',
      '192.0.2.0/24',
      '192.88.99.0/24',
      '198.18.0.0/15',
      '198.51.100.0/24',
      '203.0.113.0/24',
      '240.0.0.0/4',
      '2001:db8::/32',
      '3fff::/20',
      '2001:10::/28',
      '2001:20::/28',
      '100::/64',
    ],
  },
];
/** Everything that is unicast and assigned for the Internet lies here (RFC 4291 and IANA's registry). */
const globalV6 = listOf([parseBlock('2000::/3')]);

/** Reads "10.0.0.0/8", "10.1.2.3" or their IPv6 forms. Throws a RangeError on anything else. */
export function parseBlock(text: string): Block {
  const [ip = '', bitsText, rest] = text.trim().split('/');
  const version = isIP(ip);
  const most = version === 6 ? 128 : 32;
  const bits = bitsText === undefined ? most : /^\d{1,3}$/.test(bitsText) ? Number(bitsText) : -1;
  if (version === 0 || ip.includes('%') || rest !== undefined || bits < 0 || bits > most)
    throw new RangeError(`not an address block: ${text}`);
  return { ip, bits, family: version === 6 ? 'ipv6' : 'ipv4' };
}
/** One list per family: a mixed BlockList takes ::ffff:0:0/96 for every IPv4 address. */
function listOf(blocks: readonly Block[]): (ip: string) => boolean {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const { ip, bits, family } of blocks) lists[family].addSubnet(ip, bits, family);
  return (ip) => {
    const family = isIP(ip) === 6 ? 'ipv6' : 'ipv4';
    return lists[family].check(ip, family);
  };
}

/** Builds the guard. Throws a RangeError where a configured block cannot be read. */
export function createGuard(policy: GuardPolicy): Guard {
  const configured = policy.addresses.map(parseBlock);
  const inConfigured = listOf(configured);
  const rules = kinds.map(({ reason, blocks }) => {
    const own = blocks.map(parseBlock);
    // "0.0.0.0/0" or "fd00::/8" must not open loopback or a metadata service by the way: for all kinds but private
    // ranges the configured block has to lie within the kind's own ranges.
    const within = configured.filter((block) =>
      own.some((o) => o.family === block.family && o.bits <= block.bits && listOf([o])(block.ip)),
    );
    return { reason, has: listOf(own), opened: reason === 'private' ? inConfigured : listOf(within) };
  });
  const ports = policy.ports.length > 0 ? policy.ports : [80, 443];
  const domains = policy.domains.map((domain) => domain.toLowerCase().replace(/^\*?\.|\.$/g, ''));
  return {
    address(ip) {
      if (isIP(ip) === 0 || ip.includes('%')) return 'not-an-address';
      const rule = rules.find(({ has }) => has(ip));
      if (rule) return rule.opened(ip) ? undefined : rule.reason;
      return isIP(ip) === 4 || globalV6(ip) || inConfigured(ip) ? undefined : 'reserved';
    },
    port: (port) => (ports.includes(port) ? undefined : 'port'),
    host: (name) =>
      domains.length === 0 || domains.some((domain) => name === domain || name.endsWith(`.${domain}`))
        ? undefined
        : 'domain',
  };
}
