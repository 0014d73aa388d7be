import type { Change } from './change.ts';
import type { DnsAnswer } from './facts/lookup.ts';
import type { DnsPort, World } from './probe.ts';

const none = { addresses: [], aliases: [], srv: [] } as const;
const answered = (
  real: DnsAnswer,
  rcode: 'NOERROR' | 'NXDOMAIN',
  rest: Partial<DnsAnswer> = {},
): DnsAnswer => {
  const { error: _error, ...kept } = real;
  return { ...kept, ...structuredClone(none), rcode, ...rest } as DnsAnswer;
};

/**
 * The world as its DNS would answer after the change: the target's real addresses under the changed name. Hosts are
 * asked for real, and the probing policy judges every address as ever; nothing is written.
 */
export function withDns(world: World, change: Change): World {
  const records = change.dns ?? [];
  if (records.length === 0) return world;
  const dns: DnsPort = {
    async query(name, type, network, signal) {
      const asked = name.toLowerCase().replace(/\.$/, '');
      const own = records.find(({ domain }) => asked === `autodiscover.${domain}`);
      const real = await world.dns.query(own?.target ?? name, type, network, signal);
      if (own?.target === null) return answered(real, 'NXDOMAIN');
      if (own) return { ...real, name, aliases: [own.target, ...real.aliases] };
      // A name exists where one below it does (RFC 8020).
      const above = records.some(
        ({ domain, target }) => target !== null && `.autodiscover.${domain}`.endsWith(`.${asked}`),
      );
      return above && real.rcode === 'NXDOMAIN' ? answered(real, 'NOERROR') : real;
    },
  };
  return { ...world, dns, web: { look: (url, options) => world.web.look(url, { ...options, dns }) } };
}
