import { type DnsName, type DnsNameFault, dnsName } from './knowledge/dns-name.ts';

/** The text names no domain that may be looked up; `fault` says why. Nothing was asked. */
export class DomainRefused extends Error {
  readonly fault: DnsNameFault;
  constructor(fault: DnsNameFault) {
    super(`domain-refused: ${fault}`);
    this.name = 'DomainRefused';
    this.fault = fault;
  }
}

/**
 * The mail domain that somebody means: a domain, "@domain" or a whole address. Judged before anything reaches DNS:
 * addresses of machines, ports, single labels, overlong or malformed names and reserved ones are refused.
 */
export function readDomain(text: string): DnsName {
  const trimmed = text.trim();
  return dnsName(trimmed.slice(trimmed.lastIndexOf('@') + 1));
}
