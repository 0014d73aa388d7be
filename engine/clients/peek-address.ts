import type { DnsAnswer, Hop } from '../facts/lookup.ts';
import type { Network } from '../knowledge/ids.ts';
import type { DnsPort } from '../probe.ts';
import type { Guard } from './guard.ts';
import type { Deadline } from './net-deadline.ts';

export interface Addresses {
  dns: DnsAnswer[];
  /** those that policy allows, IPv4 first (most estates of this age have no other) */
  allowed: string[];
  /** why, where there are addresses but none allowed */
  blocked?: string;
}
/** Milliseconds that the slower of the two address questions may lag behind an answer that settles the matter. */
const graceMs = 250;

/** Resolves A and AAAA together through the network's resolver and puts each address before the guard. Never throws. */
export async function resolveAllowed(
  host: string,
  network: Network,
  dns: DnsPort,
  guard: Guard,
  deadline: Deadline,
): Promise<Addresses> {
  const grace = new AbortController();
  const signal = AbortSignal.any([deadline.signal, grace.signal]);
  let timer: NodeJS.Timeout | undefined;
  const queries = (['A', 'AAAA'] as const).map(async (type) => {
    const answer = await dns.query(host, type, network, signal);
    if (settles(answer)) timer ??= setTimeout(() => grace.abort(), graceMs);
    return answer;
  });
  const all = await Promise.all(queries);
  clearTimeout(timer);
  // No such name is true of every type (RFC 8020), and one family's addresses suffice: a question that we broke off
  // ourselves after that has not failed.
  const answers = all.filter((answer) => !(answer.error && grace.signal.aborted && !deadline.signal.aborted));
  const addresses = [...new Set(answers.flatMap((answer) => answer.addresses))];
  const reasons = addresses.map((address) => guard.address(address));
  const allowed = addresses.filter((_, at) => reasons[at] === undefined);
  const blocked = allowed.length === 0 ? reasons.find((reason) => reason !== undefined) : undefined;
  return { dns: answers, allowed, ...(blocked === undefined ? {} : { blocked }) };
}

function settles(answer: DnsAnswer): boolean {
  return answer.rcode === 'NXDOMAIN' || answer.addresses.length > 0;
}

/** Why a URL is not looked at, before anything is asked or sent; undefined where it may be. */
export function targetOf(url: URL, guard: Guard, judged: { name?: string; why?: string }): Hop['blocked'] {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme';
  if (judged.name === undefined) return judged.why;
  return guard.port(portOf(url)) ?? guard.host(judged.name);
}
export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}
