import { isDeepStrictEqual } from 'node:util';
import type { Diagnosis } from '../../engine/index.ts';
import { type LabChange, startLab } from '../../lab/index.ts';
import { type WhatIfCase, whatIfCases } from './whatif-cases.ts';
import { look, predict, tupleOf } from './whatif-rig.ts';

/**
 * Acceptance of predictions: for every kind of change and everybody in the lab it is predicted, then made for real in
 * the lab, then looked at again. Everything that was predicted must be seen.
 */
const lab = await startLab(process.argv[2] === undefined ? {} : { seed: process.argv[2] });
const everybody = lab.world.people.map(({ id }) => id);
const counts = new Map<string, { right: number; wrong: number; moved: number }>();
let writes = 0;
let again = 0;

/** Makes it for real, looks at these people again, puts everything back. */
async function observe(
  people: readonly string[],
  made: (person: string) => LabChange[],
): Promise<Diagnosis[]> {
  const undo = people
    .flatMap(made)
    .filter((each, at, all) => all.findIndex((one) => isDeepStrictEqual(one, each)) === at)
    .map((each) => lab.change(each));
  const observed = await look(lab, people);
  for (const back of undo.reverse()) back();
  return observed;
}

interface Compared {
  person: string;
  before: Diagnosis;
  after: Diagnosis;
  seen: Diagnosis;
}
const differs = ({ after, seen }: Compared): boolean => !isDeepStrictEqual(tupleOf(after), tupleOf(seen));

/** Predicts for these people, makes it, looks at them again. */
async function compared(people: readonly string[], { change, made }: WhatIfCase): Promise<Compared[]> {
  const predicted = await predict(lab, people, change);
  writes = lab.directoryWrites;
  const observed = await observe(people, made);
  return people.map((person, at) => {
    const { before, after } = predicted[at]!;
    return { person, before, after, seen: observed[at]! };
  });
}

for (const each of whatIfCases(lab)) {
  const { name } = each;
  let all = await compared(everybody, each);
  // A look that a busy machine cut short differs as well: whoever differs is tried again, together and then alone.
  for (const most of [everybody.length, 1]) {
    const open = all.filter(differs).map(({ person }) => person);
    again += open.length;
    for (let at = 0; at < open.length; at += most) {
      const anew = await compared(open.slice(at, at + most), each);
      all = all.map((one) => anew.find(({ person }) => person === one.person) ?? one);
    }
  }
  const kind = name.includes(' ') ? 'combined' : name.split(/[.=]/)[0]!;
  const count = counts.get(kind) ?? { right: 0, wrong: 0, moved: 0 };
  counts.set(kind, count);
  for (const one of all) {
    const [want, got] = [tupleOf(one.after), tupleOf(one.seen)];
    if (!isDeepStrictEqual(want, tupleOf(one.before))) count.moved += 1;
    if (!differs(one)) {
      count.right += 1;
      continue;
    }
    count.wrong += 1;
    const keys = (Object.keys(want) as (keyof typeof want)[]).filter(
      (key) => !isDeepStrictEqual(want[key], got[key]),
    );
    console.log(`FAILED ${one.person} ${name}`);
    for (const key of keys)
      console.log(`  ${key}: predicted ${JSON.stringify(want[key])} observed ${JSON.stringify(got[key])}`);
  }
}
const credentials = lab.credentialsSeen;
await lab.stop();

let failed = 0;
for (const [kind, { right, wrong, moved }] of counts) {
  failed += wrong;
  console.log(`${kind}: ${right} of ${right + wrong} predicted as seen, ${moved} of them a change`);
}
const total = [...counts.values()].reduce((sum, { right, wrong }) => sum + right + wrong, 0);
console.log(
  `${again} looked at again; ${writes} writes reached a directory while predicting, ${credentials} credentials any server`,
);
if (writes > 0) failed += 1;
if (credentials > 0) failed += 1;
console.log(`${total} predictions compared: ${total - Math.min(failed, total)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
