import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { DnsPort } from '../engine/index.ts';

/**
 * A socket's name look-up through the inside resolver, so that LDAP and HTTP ask the same one.
 * The machine's own name space (localhost, addresses) stays the machine's.
 */
export function lookupThrough(dns: DnsPort): LookupFunction {
  return (host, options, done) => {
    if (host === 'localhost' || isIP(host) !== 0) return systemLookup(host, options, done as never);
    const types =
      options.family === 6
        ? (['AAAA'] as const)
        : options.family === 4
          ? (['A'] as const)
          : (['A', 'AAAA'] as const);
    void Promise.all(types.map((type) => dns.query(host, type, 'inside'))).then((answers) => {
      const found = answers.flatMap((answer) =>
        answer.addresses.map((address) => ({ address, family: answer.type === 'AAAA' ? 6 : 4 })),
      );
      const first = found[0];
      if (!first) {
        const error = Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
        return options.all ? done(error, []) : done(error, '', 4);
      }
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };
}
