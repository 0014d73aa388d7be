import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { causeCheck } from './case-causes.ts';
import { type CollectedCase, collectedCases } from './case-file.ts';
import { askedIdeally, hostileRight, scenarioCheck, suffices, symptomPoints } from './case-kinds.ts';
import { type CaseLook, look } from './case-look.ts';

/**
 * Measures collected reports on what is known when they are reported: node test/acceptance/cases.ts FILE [--all] [--words].
 * --all lists every cause; --words matches causes by their words only, as for causes that nobody mapped.
 * Exit code 1 below a bar, 2 without a file. Nothing is looked up and nothing of the file is kept.
 */
const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean' }, words: { type: 'boolean' } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined || !existsSync(file)) {
  console.error(
    file === undefined
      ? 'Name the file of collected cases, one JSON object a line: npm run accept:cases -- FILE'
      : `There is no file ${file}.`,
  );
  process.exit(2);
}
const cases = collectedCases(file);
const of = (kind: CollectedCase['record_type']) => cases.filter(({ record_type }) => record_type === kind);
const seen = cases.map((one) => ({
  one,
  full: look(one.utterance, one.pasted_evidence ?? []),
  short: look(one.utterance_short, []),
}));
const looks = (kind: CollectedCase['record_type']) => seen.filter(({ one }) => one.record_type === kind);

const misses: string[] = [];
const bars: { name: string; value: number; bar: number; detail: string }[] = [];
/** One line of the result; share of right ones, or count of wrong ones where none may be. */
function bar(name: string, right: number, total: number, least: number): void {
  const value = total === 0 ? 1 : right / total;
  bars.push({ name, value, bar: least, detail: `${right} of ${total}` });
}
function missed(one: CollectedCase, what: string, { symptom, understanding, question }: CaseLook): void {
  misses.push(
    `${one.id} ${what}: got ${symptom} [${understanding.alternatives}] ${understanding.outOfScope ?? ''} asked ${question ?? '-'}`,
  );
}

for (const form of ['full', 'short'] as const) {
  let points = 0;
  const tally = { 'first-three': 0, question: 0, missed: 0, 'no-rule': 0, open: 0 };
  for (const each of looks('case')) {
    const got = symptomPoints(each.one, each[form]);
    points += got;
    if (got < 1) missed(each.one, `${form} symptom ${each.one.symptom}, ${got}`, each[form]);
    const cause = causeCheck(each.one, each[form], values.words === true);
    tally[cause.how] += 1;
    if (cause.how === 'missed' || cause.how === 'no-rule' || values.all)
      misses.push(
        `${each.one.id} ${form} cause ${cause.how} by ${cause.by}: ${each.one.root_cause.slug} is ${cause.wanted.join(', ') || 'no rule'}; ` +
          `first ${each[form].first.map(({ rule }) => rule).join(', ') || '-'}; asked ${each[form].question ?? '-'}`,
      );
  }
  bar(`${form}: symptom`, points, of('case').length, form === 'full' ? 0.9 : 0.75);
  const causes = of('case').length - tally.open;
  bar(
    `${form}: cause first three (${tally['first-three']}) or asked (${tally.question})`,
    tally['first-three'] + tally.question,
    causes,
    form === 'full' ? 0.7 : 0,
  );
  const negatives = looks('negative').filter((each) => {
    const right = each[form].symptom === 'none' && each[form].diagnosis.primaryCause === null;
    if (!right) missed(each.one, `${form} negative`, each[form]);
    return right;
  });
  bar(`${form}: negatives left alone`, negatives.length, of('negative').length, 1);
}

const scenarios = seen.flatMap(({ one, full, short }) =>
  [full, short].map((each) => ({ one, each, check: scenarioCheck(one.scenario, each.diagnosis.scenario) })),
);
const counted = scenarios.filter(({ one }) => ['1', '2', '3', 'n/a'].includes(one.scenario));
for (const { one, each, check } of scenarios)
  if (check === 'wrong' || check === 'claimed')
    misses.push(`${one.id} scenario ${one.scenario}, told ${each.diagnosis.scenario}`);
bar(
  'scenario: never wrong, none claimed where there is none',
  counted.filter(({ check }) => check !== 'wrong' && check !== 'claimed').length,
  counted.length,
  1,
);
const decidable = seen.filter(({ one }) => '123'.includes(one.scenario) && suffices(one));
for (const { one, full } of decidable)
  if (full.diagnosis.scenario !== one.scenario)
    misses.push(`${one.id} scenario ${one.scenario} not determined (${full.diagnosis.scenarioWhy.code})`);
bar(
  'scenario: determined where text or paste suffices',
  decidable.filter(({ one, full }) => full.diagnosis.scenario === one.scenario).length,
  decidable.length,
  0.8,
);

const unconfirmed = looks('case').filter(({ one }) => !one.resolution_confirmed);
const careful = unconfirmed.filter(({ one, full, short }) => {
  const causes = [full, short]
    .map(({ diagnosis }) => diagnosis.primaryCause)
    .filter((cause) => cause !== null);
  if (causes.length > 0) misses.push(`${one.id} is not confirmed, told as certain: ${causes}`);
  return causes.length === 0;
});
bar('unconfirmed: no certain cause', careful.length, unconfirmed.length, 1);

const asked = looks('ambiguous').filter(({ one, full }) => {
  const { right, rank } = askedIdeally(one, full);
  if (!right) missed(one, `not asked ideally (rank ${rank}), wanted [${one.symptom_alternatives}]`, full);
  return right;
});
bar('ambiguous: asked as ideal', asked.length, of('ambiguous').length, 1);
const hostile = looks('adversarial').filter(({ one, full }) => {
  const right = hostileRight(one, full);
  if (!right) missed(one, `hostile ${one.attack_type}`, full);
  return right;
});
bar('hostile: as expected', hostile.length, of('adversarial').length, 1);

for (const miss of misses) console.log(miss);
const times = seen.flatMap(({ full, short }) => [full.ms, short.ms]).sort((a, b) => a - b);
for (const { name, value, bar: least, detail } of bars)
  console.log(
    `${value + 1e-9 >= least ? 'ok    ' : 'BELOW '} ${name}: ${detail} (${Math.round(100 * value)} %, bar ${Math.round(100 * least)} %)`,
  );
console.log(
  `${cases.length} cases; understanding and intake ${times[Math.floor(times.length / 2)]?.toFixed(2)} ms a message, slowest ${times.at(-1)?.toFixed(1)} ms`,
);
process.exitCode = bars.some(({ value, bar: least }) => value + 1e-9 < least) ? 1 : 0;
