import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { triageLine } from '../../engine/understand/triage.ts';

/** Prints how well collected cases are understood: node test/acceptance/triage.ts --cases FILE [--show]. */
interface Case {
  id: string;
  record_type: string;
  utterance: string;
  utterance_short: string;
  pasted_evidence: string[];
  symptom: string;
  symptom_alternatives: string[];
}
const { values } = parseArgs({ options: { cases: { type: 'string' }, show: { type: 'boolean' } } });
if (values.cases === undefined) throw new Error('usage: triage.ts --cases FILE [--show]');
const cases = readFileSync(values.cases, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Case);

function scoreOf(wanted: Case, text: string, pasted: readonly string[]): [points: number, got: string] {
  const { symptom, alternatives, question, refused } = triageLine({ id: wanted.id, text, pasted });
  const got = `${symptom} [${alternatives}] ${question ?? ''} ${refused}`;
  if (symptom === wanted.symptom) return [1, got];
  return [wanted.symptom_alternatives.includes(symptom) ? 0.5 : 0, got];
}

const full = new Map<string, number[]>();
const short = new Map<string, number[]>();
const perSymptom = new Map<string, number[]>();
let ms = 0;
for (const one of cases) {
  const pasted = one.pasted_evidence ?? [];
  const start = performance.now();
  const [points, got] = scoreOf(one, one.utterance, pasted);
  ms += performance.now() - start;
  const [shortPoints, shortGot] = scoreOf(one, one.utterance_short, []);
  for (const [map, key, value] of [
    [full, one.record_type, points],
    [short, one.record_type, shortPoints],
    [perSymptom, one.symptom, points],
  ] as const)
    map.set(key, [...(map.get(key) ?? []), value]);
  if (values.show && points < 1)
    console.log(`${one.id} ${points} want ${one.symptom}, got ${got}\n    ${one.utterance}`);
  if (values.show && one.record_type === 'ambiguous')
    console.log(`${one.id} ${got} want [${one.symptom_alternatives}]`);
  if (values.show && one.record_type === 'adversarial') console.log(`${one.id} ${got}`);
  if (values.show && shortPoints < 0.5 && one.record_type === 'case')
    console.log(`  short ${one.id} want ${one.symptom}, got ${shortGot}: ${one.utterance_short}`);
}
for (const [name, map] of [
  ['full text', full],
  ['short text', short],
  ['symptom', perSymptom],
] as const)
  for (const [key, list] of map) {
    const sum = list.reduce((a, b) => a + b, 0);
    console.log(`${name} ${key}: ${sum} of ${list.length} (${Math.round((100 * sum) / list.length)} %)`);
  }
console.log(`${(ms / cases.length).toFixed(2)} ms a message`);
