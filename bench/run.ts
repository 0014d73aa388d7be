/** node bench/run.ts [turn] [diagnosis] [verdicts]: ratios against peers, measured in turns in one run; all parts where none is named. */
import { cpus } from 'node:os';
import { benchDiagnosis } from './diagnosis.ts';
import { load } from './stats.ts';
import { benchTurn } from './turn.ts';
import { benchVerdicts } from './verdicts.ts';

const parts: Record<string, () => Promise<void>> = {
  turn: benchTurn,
  diagnosis: benchDiagnosis,
  verdicts: benchVerdicts,
};
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown) {
  console.error(`There is no part "${unknown}": ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${load()}`);
console.log(
  'Medians, with the least and the most. The ratios count, not the figures: both sides shared this machine.',
);
for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name]!();
process.exit(0);
