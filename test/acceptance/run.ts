import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expected } from '../../lab/expected.ts';
import { startLab } from '../../lab/index.ts';
import { type Ran, run } from './run-cli.ts';
import { expectedVerdict, verdictOf } from './verdict.ts';

/**
 * Acceptance over the command line, as a person would run it: one process per diagnosis. Times are measured here and
 * not in mocha, since machines are noisy: a missed time is a failure of this script with the figure.
 */
const silentPerson = 'gina';
const limits = { silent: 6000, other: 3000 };
let passed = 0;
let failed = 0;
function check(what: string, ok: boolean, detail = ''): void {
  if (ok) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED ${what} ${detail}`);
  }
}

const schema = JSON.parse(
  await readFile(new URL('../../docs/diagnosis.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const folder = await mkdtemp(join(tmpdir(), 'uc-doctor-accept-'));
const lab = await startLab();
const env = { ...process.env, ...lab.env };
const times: { person: string; ms: number }[] = [];
const exits: Record<string, number> = {};

function parsed(ran: Ran, what: string): ReturnType<typeof JSON.parse> | undefined {
  try {
    return JSON.parse(ran.stdout);
  } catch {
    check(what, false, `exit ${ran.code}: ${ran.stderr.slice(-400)}`);
    return undefined;
  }
}

/** The same text but for the one field that measures. */
const withoutTimes = (text: string): string => text.replace(/"tookMs": \d+/g, '"tookMs": 0');

for (const row of expected) {
  const who = lab.world.person(row.person).sip;
  const saved = join(folder, `${row.person}-${row.network}.json`);
  const symptom = row.symptom ? ['--symptom', row.symptom] : [];
  const args = [
    who,
    ...symptom,
    '--network',
    row.network,
    '--client',
    row.client,
    '--json',
    '--config',
    lab.configFile,
  ];
  const first = await run(['diagnose', ...args, '--save-evidence', saved], env);
  const what = `${row.person} ${row.network}`;
  const diagnosis = parsed(first, what);
  if (!diagnosis) continue;
  const [got, want] = [JSON.stringify(verdictOf(diagnosis)), JSON.stringify(expectedVerdict(row))];
  check(`${what} verdict`, got === want, `got ${got} want ${want}`);
  check(`${what} schema`, validate(diagnosis), JSON.stringify(validate.errors?.slice(0, 2)));
  const limit = row.person === silentPerson ? limits.silent : limits.other;
  check(`${what} time`, first.ms <= limit, `${first.ms} ms, at most ${limit}`);
  times.push({ person: what, ms: first.ms });
  exits[first.code] = (exits[first.code] ?? 0) + 1;
  const replay = await run(['replay', saved, '--json'], env);
  check(`${what} replay`, withoutTimes(replay.stdout) === withoutTimes(first.stdout), 'differs');
  check(`${what} replay exit`, replay.code === first.code, `${replay.code} not ${first.code}`);
  const later = await run(['replay', saved, '--json'], env, { daysLater: 400 });
  check(
    `${what} replay 400 days later`,
    withoutTimes(later.stdout) === withoutTimes(first.stdout),
    'differs',
  );
}
check('no credential was offered to any server', lab.credentialsSeen === 0, `${lab.credentialsSeen} seen`);
check('nothing was written to a directory', lab.directoryWrites === 0, `${lab.directoryWrites} attempts`);
await lab.stop();
await rm(folder, { recursive: true });

times.sort((a, b) => a.ms - b.ms);
const others = times.filter((each) => !each.person.startsWith(silentPerson));
console.log(
  `${expected.length} people; median ${others[Math.floor(others.length / 2)]?.ms} ms, slowest ${others.at(-1)?.ms} ms ` +
    `(${others.at(-1)?.person}), silent host ${times.find((each) => each.person.startsWith(silentPerson))?.ms} ms; ` +
    `exit codes ${JSON.stringify(exits)}`,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
