import type { ForestFacts } from '../facts/complaint.ts';
import type { EndpointOwner } from '../facts/derived.ts';
import type { Challenge, Hop } from '../facts/lookup.ts';
import { isCloudHost } from '../knowledge/cloud-hosts.ts';

const isDns = (name: string): boolean => name.includes('.');

/** The configured forest that a DNS domain belongs to: itself or its longest configured ancestor. */
function byDns(name: string, forests: readonly ForestFacts[]): ForestFacts | undefined {
  const domain = name.toLowerCase();
  let best: { forest: ForestFacts; length: number } | undefined;
  for (const forest of forests)
    for (const known of [forest.dns, ...forest.aliases].filter(isDns).map((each) => each.toLowerCase()))
      if ((domain === known || domain.endsWith(`.${known}`)) && known.length > (best?.length ?? 0))
        best = { forest, length: known.length };
  return best?.forest;
}

/** The configured forest that this very name is the root, a tree root or a child domain of. */
function byRoot(name: string, forests: readonly ForestFacts[]): ForestFacts | undefined {
  const root = name.toLowerCase();
  return forests.find((forest) =>
    [forest.dns, ...forest.aliases].some((known) => known.toLowerCase() === root),
  );
}

/** Tree name first (it is the forest root), then the DNS domain, and NetBIOS only where no DNS name was sent. */
export function forestOf(challenge: Challenge, forests: readonly ForestFacts[]): ForestFacts | undefined {
  // The tree name is the forest root itself: a name below one of ours is another forest that nests its name.
  if (challenge.dnsTree) {
    const root = byRoot(challenge.dnsTree, forests);
    const domain = challenge.dnsDomain ? byDns(challenge.dnsDomain, forests) : undefined;
    return domain === undefined || domain === root ? root : undefined;
  }
  if (challenge.dnsDomain) return byDns(challenge.dnsDomain, forests);
  const flat = challenge.nbDomain.toUpperCase();
  const matches = forests.filter((forest) =>
    forest.aliases.some((alias) => !isDns(alias) && alias.toUpperCase() === flat),
  );
  return matches.length === 1 ? matches[0] : undefined;
}

/** Names that the challenge does not speak for: what the host is called, and what its name is an alias of. */
const isCloudName = (hop: Hop): boolean =>
  isCloudHost(hop.host) || hop.dns.some((answer) => answer.aliases.some(isCloudHost));

/**
 * Whose endpoint answered on this hop. Mail domains never decide it. The challenge does, because the server itself
 * sends it; a name of Exchange Online's, which sends none, decides only where there is no challenge. A host of Exchange
 * Online's own name that sends one all the same contradicts itself, and is nobody's.
 * @param lyncForest configured name of the forest that the person's Lync object lies in
 */
export function ownerOf(hop: Hop, forests: readonly ForestFacts[], lyncForest: string): EndpointOwner {
  const challenge = hop.challenge;
  if (!challenge) {
    if (isCloudName(hop)) return { kind: 'cloud' };
    if (hop.http?.logonForm) return { kind: 'unknown', why: 'logon-form' };
    const schemes = hop.http?.schemes.map((scheme) => scheme.toLowerCase()) ?? [];
    const windows = schemes.includes('ntlm') || schemes.includes('negotiate');
    return { kind: 'unknown', why: schemes.length > 0 && !windows ? 'basic-only' : 'no-challenge' };
  }
  const named = challenge.dnsTree ?? challenge.dnsDomain ?? challenge.nbDomain;
  // A workgroup machine is a proxy in front, whatever its name suffix says.
  if (challenge.workgroup) return { kind: 'unknown', why: 'workgroup', name: named };
  const forest = forestOf(challenge, forests);
  if (!forest || isCloudHost(hop.host)) return { kind: 'unknown', why: 'foreign-name', name: named };
  return { kind: forest.name === lyncForest ? 'lync-forest' : 'other-forest', forest: forest.name };
}
