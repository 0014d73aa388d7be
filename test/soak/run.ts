/**
 * `npm run soak`: what the tests take a sample of, in full: the desk's messages while the channel fails, with the waits
 * that the bot really has; 1,000 racing pairs of claims and 200 kills on an embedded store, and on PostgreSQL where UCD_POSTGRES_URL names an empty database that may be written over. Prints figures.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type StorePlace } from '../../store/index.ts';
import { crashRounds } from './crash.ts';
import { type DeliveryOrders, deliveryUnderFaults } from './delivery.ts';
import { raceHere, raceProcesses } from './race.ts';

const url = process.env.UCD_POSTGRES_URL;
const [pairs, rounds] = [
  Number(process.env.UCD_SOAK_PAIRS ?? 1000),
  Number(process.env.UCD_SOAK_KILLS ?? 200),
];
const people = Number(process.env.UCD_SOAK_PEOPLE ?? 40);
const seed = Number(process.env.UCD_SOAK_SEED ?? Date.now() % 1e6);
const auditKey = 'a key for the soak alone';
const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-soak-'));
/** To the first thing acknowledged after a kill, ms; on a machine that has nothing else to do. */
const startWithin = 3000;
const print = (what: string, figures: object) => console.log(what, JSON.stringify(figures));
let failed = false;
/** Where others work on the machine too, a start says nothing of us. */
const idle = () => loadavg()[0]! <= availableParallelism() + 1;

async function part(what: string, work: () => Promise<object>): Promise<void> {
  try {
    const figures = await work();
    const twoOwners =
      'doubleOwners' in figures && 'notTold' in figures && (figures.doubleOwners || figures.notTold);
    const slow = 'slowestStart' in figures && Number(figures.slowestStart) > startWithin;
    const bad = twoOwners || (slow && idle());
    if (bad) failed = true;
    print(`${bad ? 'FAILED' : 'ok'} ${what}`, figures);
  } catch (error) {
    failed = true;
    print(`FAILED ${what}`, { error: (error as Error).message });
  }
}
/** Kills leave their cases behind: what is counted is a store of its own. */
const crash = (place: StorePlace, key?: string) =>
  crashRounds({ place, rounds, seed, preload: false, cache: folder, ...(key ? { auditKey: key } : {}) });

const delivery = (channel: DeliveryOrders['channel']) =>
  deliveryUnderFaults({ channel, seed, people, share: 0.3, times: 1, withinMs: 30 * 60_000 });

try {
  print('seed', { seed, load: loadavg()[0] });
  await part('what is shown while Teams fails', () => delivery('teams'));
  await part('what is shown while Slack fails', () => delivery('slack'));
  await part('claims, embedded', () => raceHere({ file: join(folder, 'race.db') }, pairs));
  await part('kills, embedded', () => crash({ file: join(folder, 'crash.db') }));
  if (url) {
    const store = await openStore({ url }, { auditKey });
    const busy = (await store.cases.list({ most: 1 })).length > 0;
    await store.close();
    if (busy) throw new Error('UCD_POSTGRES_URL names a database with cases in it: give an empty one');
    await part('kills, PostgreSQL', () => crash({ url }, auditKey));
    await part('claims, PostgreSQL, two processes', () => raceProcesses({ url }, auditKey, pairs, folder));
  } else console.log('skipped: PostgreSQL, UCD_POSTGRES_URL is not set');
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
