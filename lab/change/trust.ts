import { trustObject } from '../directory/configuration.ts';
import { textOf } from '../directory/entry.ts';
import { makePlan } from '../directory/plan.ts';
import { reindex } from '../ldap/select.ts';
import type { ForestId } from '../world/forests.ts';
import type { LabForest, LabWorld } from '../world.ts';

export type TrustKind = 'two-way' | 'one-way' | 'none';

/** MS-ADTS directions at the forest with Lync and at its customer's; one-way: Lync's trusts the customer's. */
const directions = { 'two-way': [3, 3], 'one-way': [2, 1] } as const;
const FOREST_TRANSITIVE = 8;

/** Replaces the trust between the forest with Lync and a customer's, on both sides. */
export function changeTrust(
  world: LabWorld,
  customer: Exclude<ForestId, 'hoster'>,
  kind: TrustKind,
): () => void {
  const plan = makePlan(world.names);
  const sides = [
    { at: world.forest('hoster'), partner: world.forest(customer) },
    { at: world.forest(customer), partner: world.forest('hoster') },
  ];
  const undo = sides.map(({ at, partner }, index) => {
    const { directory } = at;
    const before = [...directory.entries];
    const others = before.filter((one) => textOf(one, 'trustPartner') !== partner.dns);
    const made =
      kind === 'none'
        ? []
        : [
            trustObject(plan, at.id, {
              partner: partner.id,
              direction: directions[kind][index as 0 | 1],
              attributes: FOREST_TRANSITIVE,
            }),
          ];
    replace(at, [...others, ...made]);
    return () => replace(at, before);
  });
  return () => {
    for (const one of undo) one();
  };
}

function replace({ directory }: LabForest, entries: LabForest['directory']['entries']): void {
  directory.entries.splice(0, directory.entries.length, ...entries);
  reindex(directory);
}
