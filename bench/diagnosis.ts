import { compose } from '../bot/compose.ts';
import { readSettings } from '../bot/settings.ts';
import { examine, type SymptomId } from '../engine/index.ts';
import { expected } from '../lab/index.ts';
import { startLabProcess } from './lab-process.ts';
import { load, spread } from './stats.ts';

const rounds = 5;

/** What a diagnosis takes beyond its slowest single look; the rest is waiting for one thing to know another. */
export async function benchDiagnosis(): Promise<void> {
  const lab = await startLabProcess();
  const { world, close } = await compose(readSettings(lab.configFile, { ...process.env, ...lab.env }));
  const rows: { person: string; took: number; slowest: number; name: string; beyond: number }[] = [];
  for (let round = 0; round <= rounds; round++)
    for (const { person, symptom, client, network } of expected) {
      const symptoms = symptom ? [symptom as SymptomId] : [];
      const { tookMs, evidence } = await examine(world, {
        who: lab.sips[person]!,
        symptoms,
        client,
        network,
      });
      const slowest = evidence.reduce((a, b) => (b.ms > a.ms ? b : a));
      // the first round opens connections
      if (round > 0)
        rows.push({
          person,
          took: tookMs,
          slowest: slowest.ms,
          name: slowest.name,
          beyond: tookMs - 1.1 * slowest.ms,
        });
    }
  await close();
  lab.stop();
  const people = Object.values(Object.groupBy(rows, ({ person }) => person)) as (typeof rows)[];
  const typical = people.map(
    (own) => own.toSorted((a, b) => a.beyond - b.beyond)[Math.floor(own.length / 2)]!,
  );
  const worst = typical.reduce((a, b) => (b.beyond > a.beyond ? b : a));
  const within = typical.filter(({ beyond }) => beyond <= 50).length;
  const pick = (of: (row: (typeof rows)[0]) => number) => rows.map(of);
  console.log(`\nA diagnosis on the embedded lab, ${expected.length} people, ${rounds} rounds, ${load()}`);
  console.log(`took                         ${spread(pick(({ took }) => took))}`);
  console.log(`its slowest single probe     ${spread(pick(({ slowest }) => slowest))}`);
  console.log(`beyond 1.1x of that          ${spread(pick(({ beyond }) => beyond))}`);
  console.log(
    `within 1.1x plus 50 ms       ${within} of ${typical.length} people (median of each) ${within === typical.length ? 'met' : 'MISSED'}; ` +
      `worst ${worst.person}: ${worst.took} ms over ${worst.name} ${worst.slowest.toFixed(0)} ms`,
  );
}
