import { getServers } from 'node:dns';
import { isIP } from 'node:net';
import type { DnsAnswer } from '../facts/lookup.ts';
import type { Network } from '../knowledge/ids.ts';
import type { DnsPort } from '../probe.ts';
import { type Asked, ask, type Resolver } from './dns-ask.ts';

export interface DnsSettings {
  /** resolvers of each network, "ip" or "ip:port", asked in this order; empty means the system's */
  inside: readonly string[];
  outside: readonly string[];
  /** milliseconds for one try with one resolver, TCP after UDP included */
  timeoutMs: number;
  /** rounds over a network's resolvers, 2 where not said */
  tries?: number;
}

/** Reads "10.0.0.53", "10.0.0.53:5353", "::1" or "[::1]:53". Throws a RangeError on anything else. */
export function parseResolver(text: string): Resolver {
  const match = /^\[(.+)\](?::(\d+))?$/.exec(text) ?? /^([^:]+):(\d+)$/.exec(text) ?? [text, text];
  const [, ip = '', port = '53'] = match;
  if (isIP(ip) === 0 || Number(port) < 1 || Number(port) > 65535)
    throw new RangeError(`not a resolver's address: ${text}`);
  return { ip, port: Number(port) };
}
const shown = ({ ip, port }: Resolver): string => (isIP(ip) === 6 ? `[${ip}]:${port}` : `${ip}:${port}`);

/** A server that answers so has not answered the question: another one may. */
const unhelpful = (asked: Asked): boolean =>
  'error' in asked || !['NOERROR', 'NXDOMAIN'].includes(asked.rcode ?? '');

/**
 * Asks the resolvers of one network, the next where one fails or refuses. A query never throws: what failed is in
 * `error`, what a server said in `rcode` (NXDOMAIN: no such name; NOERROR without records: no such record).
 * `ttl` of an empty answer is how long that "no" may be kept. An abort ends at once as timed-out.
 * Throws a RangeError at once where a configured resolver is no address.
 */
export function createDns(settings: DnsSettings): DnsPort {
  const configured: Record<Network, Resolver[]> = {
    inside: settings.inside.map(parseResolver),
    outside: settings.outside.map(parseResolver),
  };
  const tries = settings.tries ?? 2;
  return {
    async query(name, type, network, signal) {
      const began = performance.now();
      const own = configured[network];
      const resolvers = own.length > 0 ? own : getServers().map(parseResolver);
      let asked: Asked = { error: 'refused' };
      let resolver = resolvers[0];
      rounds: for (let round = 0; round < tries; round++) {
        for (const each of resolvers) {
          if (signal?.aborted) break rounds;
          resolver = each;
          asked = await ask(each, { name, type }, settings.timeoutMs, signal);
          if (!unhelpful(asked)) break rounds;
        }
        // Asking again helps against a lost packet only, not against a server's word or a closed port.
        if (!('error' in asked) || asked.error === 'refused') break;
      }
      if (signal?.aborted && 'error' in asked) asked = { error: 'timed-out' };
      const ms = Math.round(performance.now() - began);
      return answer(name, type, resolver ? shown(resolver) : '', ms, asked);
    },
  };
}

function answer(
  name: string,
  type: DnsAnswer['type'],
  resolver: string,
  ms: number,
  asked: Asked,
): DnsAnswer {
  if ('error' in asked)
    return { name, type, error: asked.error, addresses: [], aliases: [], srv: [], resolver, ms };
  const { truncated: _, ...reading } = asked;
  return { name, type, ...reading, resolver, ms };
}
