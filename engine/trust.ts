import type { ForestFacts } from './facts/complaint.ts';
import type { TrustObject, TrustSide } from './facts/directory.ts';

const inbound = 1;
const outbound = 2;
const forestTransitive = 0x8;
const selective = 0x10;

export type MayAuthenticate =
  | { value: 'yes'; selective: boolean; external: boolean }
  | { value: 'no'; why: 'no-trust' | 'wrong-way' | 'sides-disagree' }
  /** one side cannot be read and the other does not settle it */
  | { value: 'unknown'; why: 'unread' | 'one-side-only' };

const names = (forest: ForestFacts): string[] =>
  [forest.dns, ...forest.aliases].map((name) => name.toLowerCase());

/** Trust objects of a side that name the partner by its root, an alias or its NetBIOS name. */
function towards(side: TrustSide | undefined, partner: ForestFacts): TrustObject[] {
  const wanted = names(partner);
  return (side?.trusts ?? []).filter(
    (trust) =>
      wanted.includes(trust.partner.toLowerCase()) ||
      (trust.flatName !== undefined && wanted.includes(trust.flatName.toLowerCase())),
  );
}
const has = (trusts: readonly TrustObject[], bit: number): boolean =>
  trusts.some((trust) => (trust.direction & bit) !== 0);

/**
 * May a principal of one forest authenticate to a service in another? MS-ADTS 6.1.6.7: the service's forest holds a
 * trust with the outbound bit, which the principal's forest mirrors with the inbound bit. A side that cannot be
 * read is unknown, not broken.
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
  const atService = towards(serviceSide, from);
  const atPrincipal = towards(principalSide, to);
  const serviceSays = has(atService, outbound);
  const principalSays = has(atPrincipal, inbound);
  const trusts = [...atService, ...atPrincipal];
  const yes: MayAuthenticate = {
    value: 'yes',
    selective: atService.some((trust) => (trust.attributes & selective) !== 0),
    external: !trusts.some((trust) => (trust.attributes & forestTransitive) !== 0),
  };
  if (serviceSide && principalSide) {
    if (serviceSays && principalSays) return yes;
    if (serviceSays !== principalSays) return { value: 'no', why: 'sides-disagree' };
    return { value: 'no', why: trusts.some((trust) => trust.direction !== 0) ? 'wrong-way' : 'no-trust' };
  }
  if (serviceSide ? serviceSays : principalSays) return yes;
  // The readable side holds no such trust. The other side alone could not make it work, so this is settled.
  return { value: 'no', why: trusts.some((trust) => trust.direction !== 0) ? 'wrong-way' : 'no-trust' };
}
