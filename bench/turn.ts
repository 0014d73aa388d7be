import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createWorld, forestLdif } from '../lab/index.ts';
import { freePort, type RunningBot, startBot } from './bot-process.ts';
import { startConnector } from './connector.ts';
import { compared, load, median, quantile, spread } from './stats.ts';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const rounds = 5;
const blocks = 6;
const turnsPerBlock = 50;

interface Measured {
  cold: number[];
  idle: number[];
  after: number[];
  p50: number[];
  p99: number[];
}
const nothing = (): Measured => ({ cold: [], idle: [], after: [], p50: [], p99: [] });

/** A "help" turn of this bot against a bare echo bot on the same SDK and server: processes of their own, taking turns. */
export async function benchTurn(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-bench-'));
  const config = writeConfig(folder);
  const connector = await startConnector();
  const [ours, theirs] = [nothing(), nothing()];
  for (let round = 0; round < rounds; round++) {
    const [ourPort, theirPort] = [await freePort(), await freePort()];
    const start = [
      () =>
        startBot([file('../bot/uc-doctor.mjs'), 'serve', '--config', config(ourPort)], ourPort, connector, {
          UC_DOCTOR_DEVELOPMENT: '1',
        }),
      () => startBot([file('peers/echo-bot.mjs'), String(theirPort)], theirPort, connector),
    ];
    // who starts first changes from round to round
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    const bots: RunningBot[] = [];
    for (const at of order) bots[at] = await start[at]!();
    await wait(1500);
    const both: [RunningBot, Measured][] = [
      [bots[0]!, ours],
      [bots[1]!, theirs],
    ];
    for (const [bot, measured] of both) {
      measured.cold.push(bot.coldMs);
      measured.idle.push(bot.memory());
    }
    const times: number[][] = [[], []];
    for (let block = 0; block < blocks; block++)
      for (const at of order) for (let n = 0; n < turnsPerBlock; n++) times[at]!.push(await bots[at]!.turn());
    for (const [at, [bot, measured]] of both.entries()) {
      // the first block warms up
      const warm = times[at]!.slice(turnsPerBlock);
      measured.p50.push(median(warm));
      measured.p99.push(quantile(warm, 0.99));
      measured.after.push(bot.memory());
      await bot.stop();
    }
  }
  await connector.stop();
  rmSync(folder, { recursive: true });
  const turns = (blocks - 1) * turnsPerBlock;
  console.log(
    `\nA "help" turn at /api/messages, ${rounds} rounds of ${turns} sequential keep-alive posts, ${load()}`,
  );
  console.log(`${''.padEnd(28)} ${'this bot'.padEnd(28)} ${'bare echo bot'.padEnd(28)}`);
  console.log(compared('turn, p50', ours.p50, theirs.p50, 'ms', 1.5));
  console.log(`${'turn, p99'.padEnd(28)} ${spread(ours.p99).padEnd(28)} ${spread(theirs.p99)}`);
  console.log(compared('memory, idle', ours.idle, theirs.idle, 'MB', 1.3));
  console.log(
    `${'memory, after the turns'.padEnd(28)} ${spread(ours.after, 'MB').padEnd(28)} ${spread(theirs.after, 'MB')}`,
  );
  console.log(compared('start to first reply', ours.cold, theirs.cold, 'ms', 1.5));
}

/** Settings of a bot with an exported directory: nothing else runs on the machine because of it. */
function writeConfig(folder: string): (port: number) => string {
  writeFileSync(join(folder, 'hoster.ldf'), forestLdif(createWorld(), 'hoster'));
  return (port) => {
    const path = join(folder, `${port}.yaml`);
    const forest = '{ name: hoster, dns: hoster.test, hosts: [both], directory: { ldif: ./hoster.ldf } }';
    writeFileSync(path, `forests:\n  - ${forest}\nserver: { port: ${port} }\n`);
    return path;
  };
}
