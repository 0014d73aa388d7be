import type { ForestFacts } from './facts/complaint.ts';
import type { TrustObject, TrustSide } from './facts/directory.ts';

const inbound = 1;
/** bit of trustDirection: this side trusts the partner */
export const outbound = 2;
const forestTransitive = 0x8;
const selective = 0x10;
const withinForest = 0x20;
/** trustType: 3 is a Kerberos realm, 4 DCE, 5 Entra; none of them vouches for a forest's accounts as Windows does. */
const otherThanWindows: ReadonlySet<number> = new Set([3, 4, 5]);

export type MayAuthenticate =
  /** external: the trust covers the named domains only, not their forest (MS-ADTS 6.1.6.7.9) */
  | { value: 'yes'; selective: boolean; external: boolean }
  | { value: 'no'; why: 'no-trust' | 'wrong-way' | 'sides-disagree' }
  /**
   * unread: no side that would settle it can be read; one-side-only: only the side that asks to be let in was read,
   * and not the one that decides; unclear: a trust of another kind, or with a domain that may or may not be the partner's
   */
  | { value: 'unknown'; why: 'unread' | 'one-side-only' | 'unclear' };

const isDns = (name: string): boolean => name.includes('.');
const names = (forest: ForestFacts): string[] =>
  [forest.dns, ...forest.aliases].map((name) => name.toLowerCase());
const forestWide = ({ attributes }: TrustObject): boolean =>
  (attributes & (forestTransitive | withinForest)) !== 0;
const has = (trusts: readonly TrustObject[], bit: number): boolean =>
  trusts.some((trust) => (trust.direction & bit) !== 0);

interface Towards {
  /** Windows trusts that name a domain of the partner as it is configured */
  named: TrustObject[];
  /** trusts that may concern the partner: a realm, a domain below its root, or the same NetBIOS name only */
  unclear: TrustObject[];
}
/** Trust objects of a side by how surely they concern the partner. A NetBIOS name alone is no proof: it need not be unique. */
export function towards(side: TrustSide | undefined, partner: ForestFacts): Towards {
  const wanted = names(partner);
  const found: Towards = { named: [], unclear: [] };
  for (const trust of side?.trusts ?? []) {
    const name = trust.partner.toLowerCase();
    const named = wanted.includes(name);
    const flat = trust.flatName !== undefined && wanted.includes(trust.flatName.toLowerCase());
    if (named && !otherThanWindows.has(trust.type)) found.named.push(trust);
    else if (named || flat || name.endsWith(`.${partner.dns.toLowerCase()}`)) found.unclear.push(trust);
  }
  return found;
}

/**
 * May a principal of one forest authenticate to a service in another? MS-ADTS 6.1.6.7: the service's forest holds a
 * trust with the outbound bit, which the principal's forest mirrors with the inbound bit. A side that cannot be
 * read is unknown, not broken; only the service's side shows whether the trust is selective.
 */
export function mayAuthenticate(
  principal: string,
  service: string,
  sides: readonly TrustSide[],
  forests: readonly ForestFacts[],
): MayAuthenticate {
  if (principal === service) return { value: 'yes', selective: false, external: false };
  const find = (name: string): ForestFacts | undefined => forests.find((forest) => forest.name === name);
  const [from, to] = [find(principal), find(service)];
  if (!from || !to) return { value: 'unknown', why: 'unread' };
  const read = (name: string): TrustSide | undefined =>
    sides.find((side) => side.forest === name && side.readable);
  const [serviceSide, principalSide] = [read(service), read(principal)];
  if (!serviceSide && !principalSide) return { value: 'unknown', why: 'unread' };
  const [atService, atPrincipal] = [towards(serviceSide, from), towards(principalSide, to)];
  const out = atService.named.filter(({ direction }) => (direction & outbound) !== 0);
  const mirror = atPrincipal.named.filter(({ direction }) => (direction & inbound) !== 0);
  const yes: MayAuthenticate = {
    value: 'yes',
    selective: out.some(({ attributes }) => (attributes & selective) !== 0),
    external: !out.some(forestWide),
  };
  // The other side of an external trust lies in the very domain that it names, of which only a root is read.
  const mirrored = (trust: TrustObject, partner: ForestFacts): boolean =>
    forestWide(trust) || !isDns(trust.partner) || trust.partner.toLowerCase() === partner.dns.toLowerCase();
  const unclear = has(atService.unclear, outbound) || has(atPrincipal.unclear, inbound);
  const atRoot = mirror.some((trust) => mirrored(trust, to));
  if (out.length > 0) {
    if (!principalSide || out.some((trust) => atRoot || !mirrored(trust, from))) return yes;
    return unclear || mirror.length > 0
      ? { value: 'unknown', why: 'unclear' }
      : { value: 'no', why: 'sides-disagree' };
  }
  if (mirror.length > 0 && !serviceSide) return { value: 'unknown', why: 'one-side-only' };
  if (unclear || (mirror.length > 0 && !atRoot)) return { value: 'unknown', why: 'unclear' };
  if (mirror.length > 0) return { value: 'no', why: 'sides-disagree' };
  // A readable side holds no such trust. The other side alone could not make it work, so this is settled.
  const trusts = [...atService.named, ...atPrincipal.named];
  return { value: 'no', why: trusts.some(({ direction }) => direction !== 0) ? 'wrong-way' : 'no-trust' };
}
