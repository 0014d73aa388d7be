/** Lives with the vocabularies, because probes and parsers judge names as well and may not import clients. */
export { type DnsName, type DnsNameFault, dnsName } from '../knowledge/dns-name.ts';
