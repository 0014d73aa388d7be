import { isDeepStrictEqual } from 'node:util';
import type { Diagnosis } from '../../engine/index.ts';
import { type LabChange, startLab } from '../../lab/index.ts';
import { whatIfCases } from './whatif-cases.ts';
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

for (const { name, change, made } of whatIfCases(lab)) {
  const predicted = await predict(lab, everybody, change);
  writes = lab.directoryWrites;
  const observed = await observe(everybody, made);
  const kind = name.includes(' ') ? 'combined' : name.split(/[.=]/)[0]!;
  const count = counts.get(kind) ?? { right: 0, wrong: 0, moved: 0 };
  counts.set(kind, count);
  for (const [at, person] of everybody.entries()) {
    let { before, after } = predicted[at]!;
    let seen = observed[at]!;
    if (!isDeepStrictEqual(tupleOf(after), tupleOf(seen))) {
      // A look that a busy machine cut short differs as well: whoever differs is predicted and looked at once more, alone.
      again += 1;
      [{ before, after }] = (await predict(lab, [person], change)) as [(typeof predicted)[0]];
      [seen] = (await observe([person], made)) as [Diagnosis];
    }
    const [want, got] = [tupleOf(after), tupleOf(seen)];
    if (!isDeepStrictEqual(want, tupleOf(before))) count.moved += 1;
    if (isDeepStrictEqual(want, got)) count.right += 1;
    else {
      count.wrong += 1;
      const keys = (Object.keys(want) as (keyof typeof want)[]).filter(
        (key) => !isDeepStrictEqual(want[key], got[key]),
      );
      console.log(`FAILED ${person} ${name}`);
      for (const key of keys)
        console.log(`  ${key}: predicted ${JSON.stringify(want[key])} observed ${JSON.stringify(got[key])}`);
    }
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
  `${total - failed} of ${total} predictions right, ${again} looked at twice; ${writes} writes reached a directory while predicting, ${credentials} credentials any server`,
);
process.exitCode = failed > 0 || writes > 0 || credentials > 0 ? 1 : 0;
