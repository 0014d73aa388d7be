import { compose } from '../../bot/compose.ts';
import { readSettings } from '../../bot/settings.ts';
import {
  type Change,
  type Diagnosis,
  examine,
  examineChange,
  type WhatIf,
  type World,
} from '../../engine/index.ts';
import type { Lab } from '../../lab/index.ts';
import { verdictOf } from './verdict.ts';

const deadlineMs = 2500;

/** Everything that a prediction says, for comparing with what is seen afterwards. */
export function tupleOf(diagnosis: Diagnosis) {
  const { scenarios, features } = diagnosis;
  return {
    ...verdictOf(diagnosis),
    scenarios: scenarios.map(
      (row) => `${row.client} ${row.network} ${row.value} ${row.ewsUsable} ${row.usableWhy}`,
    ),
    features: features.map(({ feature, works, why }) => `${feature} ${works} ${why}`),
  };
}

async function inWorld<T>(lab: Lab, work: (world: World) => Promise<T>): Promise<T> {
  const settings = readSettings(lab.configFile, { ...process.env, ...lab.env });
  // What keeps silent is found out sooner: hundreds of looks wait for it.
  settings.probing.deadlineMs = deadlineMs;
  const composed = await compose(settings);
  try {
    return await work(composed.world);
  } finally {
    await composed.close();
  }
}

/** Predicts a change for some lab people at once. */
export const predict = (lab: Lab, people: readonly string[], change: Change) =>
  inWorld(lab, (world) =>
    Promise.all(people.map((id) => examineChange(world, { who: lab.world.person(id).sip }, change))),
  ) as Promise<{ whatIf: WhatIf; before: Diagnosis; after: Diagnosis }[]>;

/** Looks at them as they are now, with everything read anew. */
export const look = (lab: Lab, people: readonly string[]): Promise<Diagnosis[]> =>
  inWorld(lab, (world) => Promise.all(people.map((id) => examine(world, { who: lab.world.person(id).sip }))));
